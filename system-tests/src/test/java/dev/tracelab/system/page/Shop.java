package dev.tracelab.system.page;

import dev.tracelab.system.LabUnderTest;

/**
 * A trace that has something of everything: two services, an exception, a log, a query made six times.
 *
 * @param stock the span that failed
 */
record Shop(PlantedTrace trace, PlantedSpan stock) {
    private static final int QUERIES = 6;

    static Shop planted() {
        PlantedTrace trace = PlantedTrace.now();
        PlantedSpan cart = trace.root("web", "GET /cart").lasting(0, 120);
        PlantedSpan call = trace.child(cart, "web", "GET /stock").kind(PlantedSpan.CLIENT);
        call.lasting(10, 110).attribute("url.full", "http://stock/stock");
        PlantedSpan stock = trace.child(call, "stock", "GET /stock")
                .lasting(15, 105)
                .attribute("http.route", "/stock")
                .exception("StockException", "nothing left", """
                        StockException: nothing left
                        \tat shop.Stock.take(Stock.java:7)
                        \tat shop.Stock.main(Stock.java:3)
                        """);
        for (int i = 0; i < QUERIES; i++) {
            trace.child(stock, "stock", "SELECT items")
                    .kind(PlantedSpan.CLIENT)
                    .lasting(20 + 12L * i, 30 + 12L * i)
                    .attribute("db.system.name", "postgresql")
                    .attribute("db.query.text", "select * from items where id = ?");
        }
        trace.send();
        if (LabUnderTest.lab().keepsLogs()) {
            trace.log(stock, "WARN", "shelf is empty");
        }
        return new Shop(trace, stock);
    }

    /** What the page says about logs of the span that failed. */
    String logWords() {
        return LabUnderTest.lab().keepsLogs() ? "shelf is empty" : "This back end keeps no logs.";
    }
}
