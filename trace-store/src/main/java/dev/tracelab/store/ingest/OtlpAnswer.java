package dev.tracelab.store.ingest;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import dev.tracelab.store.storage.Refusals;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers in protobuf. Traces and logs number the fields of their answers alike. */
final class OtlpAnswer {
    private static final int STATUS_CODE = 1;
    private static final int STATUS_MESSAGE = 2;

    private OtlpAnswer() {}

    static byte[] success(Refusals refusals) {
        ExportTraceServiceResponse.Builder answer = ExportTraceServiceResponse.newBuilder();
        if (refusals.total() > 0) {
            answer.setPartialSuccess(ExportTracePartialSuccess.newBuilder()
                    .setRejectedSpans(refusals.total())
                    .setErrorMessage(refusals.describe()));
        }
        return answer.build().toByteArray();
    }

    /** A {@code google.rpc.Status}, written by hand: two fields are no reason for another dependency. */
    static byte[] status(int code, String message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            out.writeInt32(STATUS_CODE, code);
            out.writeBytes(STATUS_MESSAGE, ByteString.copyFromUtf8(message));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
