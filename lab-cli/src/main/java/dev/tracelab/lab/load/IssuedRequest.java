package dev.tracelab.lab.load;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One request that k6 sent: a line of {@code issued.ndjson}.
 *
 * @param time epoch milliseconds at which it was sent
 * @param sampled as the answer's {@code traceresponse} said
 * @param kind its class: normal, slow, failed, login and so on
 * @param status of the answer; a request without one is not among them, since nobody knows its trace
 */
record IssuedRequest(
        long time,
        String traceId,
        boolean sampled,
        @JsonProperty("class") String kind,
        int status,
        double durationMs) {
    static final String LOGIN = "login";

    boolean isLogin() {
        return kind.equals(LOGIN);
    }
}
