package vigil.lawbook.inforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import vigil.ground.CannotStart;
import vigil.ground.Settings;
import vigil.law.Law;
import vigil.testing.TestDatabase;

/** All servers of one database act by one law; a folder that somebody forgot does not take it back. */
class LawInForceTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.embedded();
    private final LawsOfTheDatabase laws = new LawsOfTheDatabase(database.database());
    private final List<LawInForce> servers = new ArrayList<>();

    @AfterEach
    void close() {
        servers.forEach(LawInForce::close);
        database.close();
    }

    @Test
    void servers_with_one_law_live_together_and_nothing_is_written_twice() {
        LawInForce first = start(Law.shipped());
        start(Law.shipped());
        first.look();
        assertThat(first.now()).isEmpty();
        assertThat(laws.all()).singleElement().satisfies(turn -> assertThat(turn.fingerprint())
                .isEqualTo(Law.shipped().edition().fingerprint()));
    }

    @Test
    void a_new_law_takes_force_and_whoever_has_the_old_one_decides_nothing_more() {
        LawInForce old = start(Law.shipped());
        Law office = office("45");
        LawInForce fresh = start(office);
        old.look();
        fresh.look();
        assertThat(fresh.now()).isEmpty();
        assertThat(old.now()).hasValueSatisfying(why -> assertThat(why)
                .contains(office.edition().fingerprint(), Law.shipped().edition().fingerprint()));
        assertThat(new LawHealth(old, Law.shipped()).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(new LawHealth(fresh, office).health().getDetails())
                .containsEntry("fingerprint", office.edition().fingerprint())
                .containsKey("rules.yaml");
    }

    @Test
    void a_law_that_was_left_is_gone_back_to_only_when_somebody_says_so() {
        Law first = office("45");
        start(first);
        start(office("50"));
        assertThatThrownBy(() -> start(first))
                .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.remedy())
                        .contains("VIGIL_LAW_CONFIRMED=" + first.edition().fingerprint().substring(0, 12)))
                .hasMessageContaining(first.edition().fingerprint());
        assertThatThrownBy(() -> start(first, "local", "0123456789ab")).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> start(first, "local", first.edition().fingerprint().substring(0, 8)))
                .as("too short to be meant")
                .isInstanceOf(CannotStart.class);
        assertThat(laws.all()).hasSize(2);
        start(first, "local", first.edition().fingerprint().substring(0, 12));
        assertThat(laws.inForce().orElseThrow().fingerprint()).isEqualTo(first.edition().fingerprint());
        assertThat(laws.all()).hasSize(3);
    }

    @Test
    void a_server_without_the_offices_folder_does_not_start_where_there_is_one() {
        start(office("45"));
        assertThatThrownBy(() -> start(Law.shipped()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("rules.yaml");
    }

    @Test
    void of_two_servers_that_start_at_once_one_comes_first_and_the_other_looks_again() {
        start(Law.shipped());
        var seen = laws.all();
        assertThat(laws.follow(seen, office("45").edition())).isTrue();
        assertThat(laws.follow(seen, office("50").edition())).isFalse();
        assertThat(laws.all()).hasSize(2);
    }

    @Test
    void a_demonstration_goes_back_as_it_likes() {
        start(Law.shipped(), "demo", "");
        start(office("45"), "demo", "");
        start(Law.shipped(), "demo", "");
        assertThat(laws.inForce().orElseThrow().fingerprint()).isEqualTo(Law.shipped().edition().fingerprint());
    }

    private Law office(String days) {
        try {
            Files.writeString(folder.resolve("rules.yaml"),
                    "rules: [{id: INV_FATAL, from: 2027-01-01, value: " + days + ", reference: Nghị định A}]");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Law.withOffice(folder);
    }

    private LawInForce start(Law law) {
        return start(law, "local", "");
    }

    private LawInForce start(Law law, String mode, String confirmed) {
        Settings settings = new Settings(folder, "", mode, "", "", "demo");
        LawInForce started = new LawInForce(laws, law, settings, confirmed);
        servers.add(started);
        return started;
    }
}
