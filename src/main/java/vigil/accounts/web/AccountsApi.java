package vigil.accounts.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vigil.accounts.AccountCommand;
import vigil.accounts.AccountCommand.ChangeAccount;
import vigil.accounts.AccountCommand.DisableAccount;
import vigil.accounts.AccountCommand.EnableAccount;
import vigil.accounts.AccountCommand.OpenAccount;
import vigil.accounts.AccountCommand.RequireNewPassword;
import vigil.accounts.AccountCommand.ResetPassword;
import vigil.accounts.AccountCommand.ResetSecondFactor;
import vigil.accounts.AccountDecider;
import vigil.accounts.FindAccounts;
import vigil.accounts.FindAccounts.AccountList;
import vigil.accounts.ShowAccount;
import vigil.accounts.ShowAccount.AccountFile;
import vigil.commands.Answer;
import vigil.desk.Incoming;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asking;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** The office's own accounts for other programs; in production mode there are none. */
@RestController
class AccountsApi {

    static final String PLACE = "/api/accounts";

    /** The commands that a program may give on an account. */
    static final Map<String, Class<? extends AccountCommand>> GIVEN = Stream.of(
                    ChangeAccount.class, DisableAccount.class, EnableAccount.class, ResetPassword.class,
                    ResetSecondFactor.class, RequireNewPassword.class)
            .collect(Collectors.toUnmodifiableMap(Names::of, Function.identity()));

    private final Incoming incoming;
    private final Questions questions;
    private final AccountOrders orders;

    AccountsApi(Incoming incoming, Questions questions, AccountOrders orders) {
        this.incoming = incoming;
        this.questions = questions;
        this.orders = orders;
    }

    /**
     * What a command about an account led to.
     *
     * @param version what {@code If-Match} compares next time
     * @param position of the commit's last event
     * @param receipt SHA-256 of the commit
     * @param password a new one, told in this answer and in no repetition of it
     * @param passwordGoodUntil until when a person signs in with it to choose another; {@code null} for a program's, which lasts
     */
    record Given(
            String account,
            long version,
            long position,
            Instant recordedAt,
            List<String> events,
            String receipt,
            @Nullable String password,
            @Nullable Instant passwordGoodUntil) {

        /** Tells no password. */
        @Override
        public String toString() {
            return "Given[" + account + "]";
        }
    }

    @GetMapping(PLACE)
    @AllowedBy(FindAccounts.class)
    AccountList find(HttpServletRequest request, Actor by) {
        return questions.ask(new FindAccounts(), Asking.by(by, request));
    }

    @GetMapping(PLACE + "/{name}")
    @AllowedBy(ShowAccount.class)
    ResponseEntity<AccountFile> show(@PathVariable String name, HttpServletRequest request, Actor by) {
        AccountFile file = questions.ask(new ShowAccount(name), Asking.by(by, request));
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    @Hidden
    @PostMapping(PLACE)
    @AllowedBy(OpenAccount.class)
    ResponseEntity<Given> open(HttpServletRequest request, Actor by) throws IOException {
        orders.requireKept();
        Answer answer = incoming.give(request, OpenAccount.class, null, by);
        return given(ResponseEntity.created(URI.create(PLACE + "/" + AccountOrders.name(answer))), answer);
    }

    @Hidden
    @PostMapping(PLACE + "/{name}/{command}")
    @AllowedBy(AccountCommand.class)
    ResponseEntity<Given> give(
            @PathVariable String name, @PathVariable String command, HttpServletRequest request, Actor by)
            throws IOException {
        orders.requireKept();
        Class<? extends AccountCommand> type = GIVEN.get(command);
        if (type == null) throw new RequestProblem(ProblemKind.COMMAND_UNKNOWN);
        return given(ResponseEntity.ok(), incoming.give(request, type, AccountDecider.stream(name), by));
    }

    private ResponseEntity<Given> given(ResponseEntity.BodyBuilder builder, Answer answer) {
        var receipt = answer.receipt();
        String password = orders.follow(answer);
        return builder.eTag("\"" + answer.version() + "\"")
                .header("Vigil-Position", String.valueOf(receipt.position()))
                .body(new Given(
                        AccountOrders.name(answer),
                        answer.version(),
                        receipt.position(),
                        receipt.recordedAt(),
                        answer.events().stream().map(event -> Names.of(event.getClass())).toList(),
                        receipt.sha256(),
                        password,
                        password == null ? null : orders.goodUntil(answer)));
    }
}
