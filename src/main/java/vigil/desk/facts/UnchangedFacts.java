package vigil.desk.facts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.Establishment;
import vigil.accident.NoticeCommand.CorrectFacts;
import vigil.accident.chapters.Facts;
import vigil.commands.Preparation;
import vigil.desk.Streams;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/**
 * Leaves out of a correction the place and the establishment that stay as they are. The decision cannot see it, since the case
 * knows what is sealed only sealed; and what is not told again is not told twice.
 */
@Component
record UnchangedFacts(Streams streams, Vault vault) implements Preparation {

    @Override
    public boolean concerns(Command command) {
        return command instanceof CorrectFacts c && (c.place() != null || c.establishment() != null);
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        CorrectFacts c = (CorrectFacts) command;
        Facts facts = streams.accident(stream).facts();
        Confidential place = says(c.place()).equals(says(facts.place())) ? null : c.place();
        Establishment at = c.establishment() == null ? null : anew(c.establishment(), facts.establishment());
        return new Prepared(
                new CorrectFacts(
                        c.reason(), c.occurred(), place, at, c.employment(), c.sector(), c.injuringFactor(), c.summary()),
                List.of());
    }

    /** What stays is {@code null}; a name that stays beside something else is told as it lies there, so that it is seen to stay. */
    private @Nullable Establishment anew(Establishment told, Establishment known) {
        boolean name = says(told.name()).equals(says(known.name()));
        if (name && sameBesideTheName(told, known)) return null;
        boolean sealed = known.name() instanceof Confidential.Closed;
        return name && sealed ? new Establishment(known.name(), told.type(), told.taxCode(), told.address()) : told;
    }

    private boolean sameBesideTheName(Establishment told, Establishment known) {
        return Objects.equals(told.type(), known.type())
                && Objects.equals(told.taxCode(), known.taxCode())
                && (told.address() == null) == (known.address() == null)
                && (told.address() == null || says(told.address()).equals(says(known.address())));
    }

    /** Nothing for no text, and for one that was erased. */
    private Optional<String> says(@Nullable Confidential text) {
        return text != null && vault.open(text) instanceof Disclosed.Text(String open) ? Optional.of(open) : Optional.empty();
    }
}
