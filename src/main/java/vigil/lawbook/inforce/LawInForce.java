package vigil.lawbook.inforce;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vigil.commands.Objection;
import vigil.ground.CannotStart;
import vigil.ground.Mode;
import vigil.ground.Rounds;
import vigil.ground.Settings;
import vigil.ground.Trouble.Patiently;
import vigil.law.Law;
import vigil.law.Law.Edition;
import vigil.lawbook.inforce.LawsOfTheDatabase.Turn;

/**
 * Holds this server to the law of its database. A law that the database has never had takes force when a server starts with it;
 * one that was left is not gone back to unless somebody says so, for it is most often a folder that was forgotten. A server
 * that finds another law in force decides nothing any more. A demonstration goes back and forth as it likes.
 */
@Component
final class LawInForce implements Objection {

    private static final Logger LOG = LoggerFactory.getLogger(LawInForce.class);
    private static final Duration LOOKS = Duration.ofSeconds(10);
    private static final int SHORTEST = 12;

    private final LawsOfTheDatabase laws;
    private final Edition edition;
    private final boolean demonstration;
    private final Rounds rounds;
    private volatile @Nullable Turn other;

    LawInForce(LawsOfTheDatabase laws, Law law, Settings settings, @Value("${vigil.law.confirmed:}") String confirmed) {
        this.laws = laws;
        this.edition = law.edition();
        this.demonstration = settings.mode() == Mode.DEMO;
        Patiently.run("see which law is in force", () -> takeForce(confirmed.strip()));
        this.rounds = new Rounds("law", LOOKS);
        rounds.begin(LOOKS, "look which law is in force", this::look);
    }

    private void takeForce(String confirmed) {
        for (boolean settled = false; !settled; ) {
            List<Turn> seen = laws.all();
            if (!seen.isEmpty() && seen.getLast().fingerprint().equals(edition.fingerprint())) return;
            if (!demonstration && !isConfirmed(confirmed)) refuse(seen);
            settled = laws.follow(seen, edition);
            if (settled && !seen.isEmpty()) tell(seen.getLast());
        }
    }

    private boolean isConfirmed(String confirmed) {
        return confirmed.length() >= SHORTEST && edition.fingerprint().startsWith(confirmed);
    }

    private void refuse(List<Turn> seen) {
        seen.stream().filter(one -> one.fingerprint().equals(edition.fingerprint())).findFirst().ifPresent(left -> {
            throw refusal("This server has the law " + edition.fingerprint() + ", which its database left on "
                    + seen.getLast().since() + " for " + seen.getLast().fingerprint()
                    + (seen.getLast().files().isEmpty() ? "" : " with the office's files " + seen.getLast().files()) + ".");
        });
        if (!seen.isEmpty() && edition.office().isEmpty() && !seen.getLast().files().isEmpty()) {
            throw refusal("The law of this server's database has the office's files " + seen.getLast().files()
                    + ", and this server has none of the office.");
        }
    }

    private CannotStart refusal(String reason) {
        return new CannotStart(
                reason,
                "Give every server the same program and the same folder (VIGIL_LAW). If this law is really to be in force, start with "
                        + "VIGIL_LAW_CONFIRMED=" + edition.fingerprint().substring(0, SHORTEST) + ".");
    }

    private void tell(Turn before) {
        LOG.warn("The law in force changes from {} with the office's files {} to {} with {}", before.fingerprint(), before.files(),
                edition.fingerprint(), LawsOfTheDatabase.files(edition));
    }

    /** Looks whether another server has put another law in force. */
    void look() {
        Turn found = laws.inForce().filter(turn -> !turn.fingerprint().equals(edition.fingerprint())).orElse(null);
        other = found;
        now().ifPresent(LOG::error);
    }

    @Override
    public Optional<String> now() {
        Turn found = other;
        return found == null
                ? Optional.empty()
                : Optional.of("Another server has put the law " + found.fingerprint() + " in force; this one has "
                        + edition.fingerprint() + " and takes no commands. Give it the same program and folder and start it again.");
    }

    @PreDestroy
    void close() {
        rounds.close();
    }
}
