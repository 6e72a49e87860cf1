package dev.tracelab.frontend.traces;

import dev.tracelab.frontend.untraced.Answer;

/** What the trace back end has to say to a question that it could take. */
sealed interface Found {

    /** JSON of any size, still on the wire. */
    record Body(Answer answer) implements Found {}

    /** Jaeger's 404: the question is understood, and there is nothing. */
    record Nothing() implements Found {}

    /**
     * The path is not served there, or by something that is no trace back end: a 404 of another kind, or a web page.
     *
     * @param status of the answer
     */
    record NotServed(int status) implements Found {}
}
