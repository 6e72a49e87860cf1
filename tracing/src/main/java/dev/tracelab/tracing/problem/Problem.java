package dev.tracelab.tracing.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/**
 * The body of every error answer: Problem Details of RFC 9457, media type {@value #MEDIA_TYPE}.
 *
 * @param title the status in words, the same for every problem of that status
 * @param status HTTP status code
 * @param detail one sentence for a person: what is wrong and what would be right; never an input value that may be secret
 * @param instance path of the request
 * @param traceId trace of the request, 32 hex digits: what to search for in the trace back end
 * @param extensions further members, for example {@code field} or {@code hop}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "traceId"})
public record Problem(
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        @JsonAnyGetter Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** RFC 9457: {@code about:blank} says that the problem is no more than its status. */
    public String getType() {
        return "about:blank";
    }
}
