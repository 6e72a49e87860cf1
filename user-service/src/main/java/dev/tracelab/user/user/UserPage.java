package dev.tracelab.user.user;

import java.util.List;

/**
 * A part of a list of users, ordered by id.
 *
 * @param total number of users in the whole list
 */
record UserPage(List<User> users, long total, int limit, int offset) {}
