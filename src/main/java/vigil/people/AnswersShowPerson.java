package vigil.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.commands.StreamUnknown;
import vigil.eventlog.EventHistory;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Reads a person from the log itself: no copy of personal data is kept for reading. */
@Component
class AnswersShowPerson implements Responder<ShowPerson, PersonView> {

    private static final Set<Role> MAY_SEE_IN_CLEAR = Set.of(Role.OFFICER, Role.PROVINCIAL, Role.DATA_PROTECTION);

    private final EventHistory history;
    private final Vault vault;

    AnswersShowPerson(EventHistory history, Vault vault) {
        this.history = history;
        this.vault = vault;
    }

    @Override
    public Class<ShowPerson> question() {
        return ShowPerson.class;
    }

    @Override
    public PersonView answer(ShowPerson question, Asker asker) {
        List<Recorded<Event>> stream = history.stream(question.personId());
        PersonFile file =
                PersonFile.of(stream).orElseThrow(() -> new StreamUnknown("no person " + question.personId()));
        boolean masked = asker.purpose() == null || !MAY_SEE_IN_CLEAR.contains(asker.by().role());
        Instant erasedAt = vault.open(file.name()) instanceof Disclosed.Erased erased ? erased.at() : null;
        return new PersonView(
                question.personId(),
                stream.size(),
                file.accident(),
                shown(file.name(), masked),
                file.birthYear(),
                file.sex(),
                file.nationality(),
                shown(file.address(), masked),
                shown(file.phone(), masked),
                shown(file.language(), masked),
                masked,
                erasedAt);
    }

    private @Nullable String shown(@Nullable Confidential sealed, boolean masked) {
        if (sealed == null) return null;
        return switch (vault.open(sealed)) {
            case Disclosed.Text text -> masked ? PersonView.MASK : text.value();
            case Disclosed.Erased _ -> null;
        };
    }
}
