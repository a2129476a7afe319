package vigil.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalLong;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import vigil.accounts.keep.Credentials;
import vigil.accounts.keep.OfficeAccounts;
import vigil.accounts.keep.SecondFactor;
import vigil.kernel.Actor;
import vigil.security.Attempts;
import vigil.security.MustWait;
import vigil.security.Sessions;
import vigil.security.SignedIn;

/** The end of signing in: looks at codes, counts wrong ones like wrong passwords, and lets in whoever has done every step. */
@Component
class Entrance {

    private final OfficeAccounts accounts;
    private final Attempts attempts;
    private final Codes codes;
    private final Signing signing;
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    /** What codes are compared with. */
    @Component
    record Codes(SecondFactor factor, Credentials credentials) {}

    /** Where it is kept that somebody is in. */
    @Component
    record Signing(SecurityContextRepository contexts, Sessions sessions) {}

    Entrance(OfficeAccounts accounts, Attempts attempts, Codes codes, Signing signing) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.codes = codes;
        this.signing = signing;
    }

    /** Whether a code is right and used for the first time; nothing is looked at while one must wait. */
    boolean isRight(String account, byte[] secret, String code, HttpServletRequest request) {
        Attempts.Begun begun;
        try {
            begun = attempts.begin(account, request.getRemoteAddr());
        } catch (MustWait wait) {
            return false;
        }
        OptionalLong step = codes.factor().step(secret, code);
        if (step.isEmpty() || !codes.credentials().use(account, step.getAsLong())) return false;
        begun.wasRight();
        return true;
    }

    /** Lets somebody in, under a new session id, and says where to go. */
    String enter(String account, HttpServletRequest request, HttpServletResponse response) {
        Actor actor = accounts.named(account)
                .orElseThrow(() -> new BadCredentialsException("the account was closed meanwhile"))
                .actor();
        attempts.succeeded(account, request.getRemoteAddr());
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(actor));
        SecurityContextHolder.setContext(context);
        signing.contexts().saveContext(context, request, response);
        signing.sessions().begin(request, actor);
        SavedRequest before = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return before == null ? "/" : before.getRedirectUrl();
    }
}
