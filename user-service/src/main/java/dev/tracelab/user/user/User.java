package dev.tracelab.user.user;

import java.time.Instant;

record User(long id, String username, String name, String email, UserStatus status, Instant createdAt) {}
