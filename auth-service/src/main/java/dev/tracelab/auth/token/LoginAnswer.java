package dev.tracelab.auth.token;

import dev.tracelab.auth.account.Account;

/**
 * The answer to a login.
 *
 * @param tokenType how to send the token: {@code Authorization: Bearer …}
 * @param expiresIn seconds for which the token is valid
 */
record LoginAnswer(String token, String tokenType, long expiresIn, Account user) {

    @Override
    public String toString() {
        return "LoginAnswer[user=" + user.id() + ", …]";
    }
}
