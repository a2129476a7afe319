package vigil.accounts.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accounts.AccountCommand;
import vigil.accounts.AccountCommand.OpenAccount;
import vigil.accounts.AccountDecider;
import vigil.accounts.keep.Consequences;
import vigil.commands.Answer;
import vigil.ground.Mode;
import vigil.ground.Settings;
import vigil.kernel.Actor;
import vigil.web.Filled;
import vigil.web.FormDesk;
import vigil.web.Outcome;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** Gives the commands of accounts as forms write them, and has done beside the log what belongs to them. */
@Component
class AccountOrders {

    private final FormDesk desk;
    private final Consequences consequences;
    private final boolean kept;

    AccountOrders(FormDesk desk, Consequences consequences, Settings settings) {
        this.desk = desk;
        this.consequences = consequences;
        this.kept = settings.mode() != Mode.PRODUCTION;
    }

    /**
     * What became of an order.
     *
     * @param done {@code null} when the form comes back
     */
    record Result(@Nullable Done done, Outcome outcome) {}

    /**
     * Something that was done.
     *
     * @param what the command in words
     * @param password a new one, told once; {@code null} when there is none
     * @param goodUntil until when it lets its owner in to choose another; {@code null} for a program's, which lasts
     */
    record Done(String account, String what, long position, @Nullable String password, @Nullable Instant goodUntil) {

        /** Tells no password. */
        @Override
        public String toString() {
            return "Done[" + account + "]";
        }
    }

    /** Whether accounts are kept here at all. */
    boolean kept() {
        return kept;
    }

    /** In production mode accounts are the identity provider's: one opened here would let nobody in. */
    void requireKept() {
        if (!kept) throw new RequestProblem(ProblemKind.NOT_FOUND);
    }

    /** Opens an account; its password is for one use, a program's for as long as it is open. */
    Result open(Filled form, Actor by) {
        requireKept();
        return result(OpenAccount.class, desk.give(OpenAccount.class, null, form, by));
    }

    /** Changes what an account reaches, if it is still as the form's writer saw it. */
    Result change(String name, Filled form, Actor by) {
        requireKept();
        Class<? extends AccountCommand> type = AccountCommand.ChangeAccount.class;
        return result(type, desk.give(type, AccountDecider.stream(name), form, by));
    }

    /** Gives a command that says nothing but itself. */
    Result give(String name, Class<? extends AccountCommand> type, Actor by) {
        requireKept();
        return result(type, desk.add(type, AccountDecider.stream(name), Filled.nothing(), by));
    }

    /** Does beside the log what belongs to a command given elsewhere; a new password, told once. */
    @Nullable String follow(Answer answer) {
        return consequences.of(name(answer), answer);
    }

    /** Until when a password is good that was given with a command. */
    @Nullable Instant goodUntil(Answer answer) {
        return consequences.goodUntil(name(answer));
    }

    /** The account of which an answer speaks. */
    static String name(Answer answer) {
        return answer.stream().substring(AccountDecider.stream("").length());
    }

    private Result result(Class<? extends AccountCommand> type, FormDesk.Sent sent) {
        Answer answer = sent.answer();
        if (answer == null) return new Result(null, sent.outcome());
        String what = desk.receipt(type, answer).what();
        String password = follow(answer);
        Done done = new Done(name(answer), what, answer.receipt().position(), password, goodUntil(answer));
        return new Result(done, sent.outcome());
    }
}
