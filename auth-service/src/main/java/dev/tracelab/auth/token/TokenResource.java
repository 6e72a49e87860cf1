package dev.tracelab.auth.token;

import dev.tracelab.auth.account.Account;
import dev.tracelab.auth.account.Accounts;
import dev.tracelab.tracing.baggage.RequestBaggage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/** Login: credentials in, token out. */
@Path("/tokens")
@RunOnVirtualThread
class TokenResource {

    private static final Logger LOG = Logger.getLogger(TokenResource.class);

    private final Accounts accounts;
    private final Tokens tokens;
    private final TokenConfig config;

    TokenResource(Accounts accounts, Tokens tokens, TokenConfig config) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.config = config;
    }

    @POST
    @NoStore
    @Operation(summary = "Exchange username and password for a token")
    @APIResponse(responseCode = "200", description = "The token, and whose it is")
    @APIResponse(responseCode = "400", description = "A field is missing, empty or too long")
    @APIResponse(responseCode = "401", description = "Username or password is wrong")
    public LoginAnswer login(LoginRequest request) {
        Account account =
                accounts.authenticate(request.username(), request.password()).orElseThrow(WrongCredentials::new);
        RequestBaggage.putOnTrace(RequestBaggage.USER_ID, Long.toString(account.id()));
        String token = tokens.issue(account);
        LOG.infof("Issued a token to user %d", account.id());
        return new LoginAnswer(token, "Bearer", config.lifetime().toSeconds(), account);
    }
}
