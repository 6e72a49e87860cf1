package dev.tracelab.system.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** What the page's scripts weigh, compressed as a server or proxy would send them. */
final class ScriptWeight {

    private ScriptWeight() {}

    /** Opens all views, so that nothing that is loaded late is missed. */
    static int inBytes(Page page) {
        List<Response> scripts = new CopyOnWriteArrayList<>();
        page.onResponse(response -> {
            if (response.request().resourceType().equals("script")) {
                scripts.add(response);
            }
        });
        for (String address : List.of("/", "/search", "/services", "/pipeline")) {
            page.navigate(address);
            page.waitForLoadState();
        }
        return scripts.stream()
                .map(Response::url)
                .distinct()
                .mapToInt(url -> compressed(page.request().get(url).body()))
                .sum();
    }

    private static int compressed(byte[] script) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
