package vigil.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vigil.accounts.AccountCommand;
import vigil.accounts.AccountCommand.DisableAccount;
import vigil.accounts.AccountCommand.OpenAccount;
import vigil.accounts.AccountCommand.ResetPassword;
import vigil.accounts.AccountDecider;
import vigil.accounts.keep.Credentials;
import vigil.commands.CommandDesk;
import vigil.commands.Order;
import vigil.fields.BadFields;
import vigil.fields.FormTree;
import vigil.fields.RecordReader;
import vigil.kernel.Actor;
import vigil.kernel.Refused;
import vigil.security.Sessions;
import vigil.web.Wording;

/** Gives the commands of accounts, and does beside the log what belongs to them: passwords and open sessions. */
@Component
class AccountOrders {

    private final CommandDesk desk;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Wording words;

    AccountOrders(CommandDesk desk, Credentials credentials, Sessions sessions, Wording words) {
        this.desk = desk;
        this.credentials = credentials;
        this.sessions = sessions;
        this.words = words;
    }

    /**
     * What became of it.
     *
     * @param wrong why nothing happened, {@code null} when it did
     * @param password a new one, told once
     */
    record Result(int status, @Nullable String wrong, String account, long position, @Nullable String password) {

        /** Tells no password. */
        @Override
        public String toString() {
            return "Result[" + status + ", " + account + "]";
        }

        static Result wrong(int status, String why, String account) {
            return new Result(status, why, account, -1, null);
        }
    }

    /** Opens an account as a form says; its password is for one use, a program's for as long as it is open. */
    Result open(HttpServletRequest form, Actor by) {
        try {
            JsonNode tree = FormTree.of(OpenAccount.class, filled(form));
            OpenAccount account = RecordReader.read(tree, OpenAccount.class);
            long position = desk.give(Order.of(account, null, by)).receipt().position();
            String password = credentials.issue(account.name(), account.forPrograms());
            return new Result(HttpServletResponse.SC_OK, null, account.name(), position, password);
        } catch (BadFields bad) {
            String all = bad.errors().stream()
                    .map(error -> words.first(List.of("field." + error.field())).orElse(error.field()) + ": " + words.wrong(error))
                    .collect(Collectors.joining(" "));
            return Result.wrong(HttpServletResponse.SC_BAD_REQUEST, all, "");
        } catch (Refused refused) {
            return Result.wrong(HttpServletResponse.SC_CONFLICT, words.refusal(refused), "");
        }
    }

    /** Closes, opens again, or takes the password away. The log comes first: what happens beside it can be done again. */
    Result give(String name, AccountCommand command, Actor by) {
        try {
            long position = desk.give(Order.of(command, AccountDecider.stream(name), by)).receipt().position();
            boolean signsOut = command instanceof DisableAccount || command instanceof ResetPassword;
            if (signsOut) sessions.endAll(name, null);
            String password = command instanceof ResetPassword ? credentials.issue(name, false) : null;
            return new Result(HttpServletResponse.SC_OK, null, name, position, password);
        } catch (Refused refused) {
            return Result.wrong(HttpServletResponse.SC_CONFLICT, words.refusal(refused), name);
        }
    }

    /** What was typed, to be shown again. */
    static Map<String, String> given(HttpServletRequest form) {
        Map<String, String> given = new LinkedHashMap<>();
        form.getParameterMap().forEach((name, values) -> given.put(name, values[0]));
        given.remove("_csrf");
        return given;
    }

    private static Map<String, String[]> filled(HttpServletRequest form) {
        Map<String, String[]> filled = new LinkedHashMap<>(form.getParameterMap());
        filled.remove("_csrf");
        filled.values().removeIf(values -> values.length == 1 && values[0].isBlank());
        return filled;
    }
}
