package dev.tracelab.store.ingest;

import dev.tracelab.store.http.RequestRefused;
import dev.tracelab.store.http.RequestRefused.Reason;
import dev.tracelab.store.storage.Refusals;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two encodings of OTLP/HTTP; an answer has the encoding of its request. */
enum Encoding {
    PROTOBUF("application/x-protobuf") {
        @Override
        Buffer success(Refusals refusals, String rejectedField) {
            return Buffer.buffer(OtlpAnswer.success(refusals));
        }

        @Override
        Buffer failure(int grpcStatus, String message) {
            return Buffer.buffer(OtlpAnswer.status(grpcStatus, message));
        }
    },
    JSON("application/json") {
        @Override
        Buffer success(Refusals refusals, String rejectedField) {
            if (refusals.total() == 0) {
                return new JsonObject().toBuffer();
            }
            JsonObject partial = new JsonObject()
                    .put(rejectedField, String.valueOf(refusals.total()))
                    .put("errorMessage", refusals.describe());
            return new JsonObject().put("partialSuccess", partial).toBuffer();
        }

        @Override
        Buffer failure(int grpcStatus, String message) {
            return new JsonObject()
                    .put("code", grpcStatus)
                    .put("message", message)
                    .toBuffer();
        }
    };

    private final String contentType;

    Encoding(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    abstract Buffer success(Refusals refusals, String rejectedField);

    /** A {@code google.rpc.Status}. */
    abstract Buffer failure(int grpcStatus, String message);

    /** The encoding of a request, and JSON, which people can read, where that is not known. */
    static Encoding guess(String contentType) {
        return find(contentType).orElse(JSON);
    }

    static Encoding of(String contentType) throws RequestRefused {
        return find(contentType)
                .orElseThrow(() -> new RequestRefused(
                        Reason.UNSUPPORTED_TYPE, "Content-Type must be application/x-protobuf or application/json"));
    }

    private static Optional<Encoding> find(String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(encoding -> encoding.contentType.equals(type))
                .findFirst();
    }
}
