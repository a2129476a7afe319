package vigil.accounts.keep;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.accounts.AccountDecider;
import vigil.accounts.AccountState;
import vigil.accounts.ShowAccount;
import vigil.accounts.ShowAccount.AccountFile;
import vigil.accounts.ShowAccount.Deed;
import vigil.accounts.keep.Credentials.Credential;
import vigil.commands.StreamUnknown;
import vigil.eventlog.EventHistory;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.kernel.Recorded;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with one account, as the log says at this moment. */
@Component
class AnswerShowAccount implements Responder<ShowAccount, AccountFile> {

    private final EventHistory history;
    private final OfficeAccounts accounts;
    private final Credentials credentials;

    AnswerShowAccount(EventHistory history, OfficeAccounts accounts, Credentials credentials) {
        this.history = history;
        this.accounts = accounts;
        this.credentials = credentials;
    }

    @Override
    public Class<ShowAccount> question() {
        return ShowAccount.class;
    }

    @Override
    public AccountFile answer(ShowAccount question, Asker asker) {
        String stream = AccountDecider.stream(question.name());
        List<Recorded<Event>> events = history.stream(stream);
        AccountState state = accounts.state(events).orElseThrow(() -> new StreamUnknown(stream));
        Optional<Credential> credential = credentials.of(question.name());
        return new AccountFile(
                state,
                events.size(),
                credential.filter(Credential::mustChange).isPresent(),
                credential.map(Credential::goodUntil).orElse(null),
                credential.filter(Credential::secondFactor).isPresent(),
                events.reversed().stream().map(AnswerShowAccount::deed).toList());
    }

    private static Deed deed(Recorded<Event> recorded) {
        return new Deed(recorded.recordedAt(), Names.of(recorded.event().getClass()), recorded.by());
    }
}
