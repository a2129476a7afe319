package vigil.register.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vigil.accident.NoticeCommand.CorrectFacts;
import vigil.kernel.Confidential;
import vigil.law.Law;
import vigil.register.answer.AnswerCases.Register;
import vigil.register.fold.RegisterProjection;
import vigil.testing.BoilerCase;
import vigil.testing.FoldedReadModels;
import vigil.testing.SealedInTests;
import vigil.testing.ToldCases;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Searching by what is sealed: opened once, read on with the log, and forgotten with its key. */
class SealedWordsTest {

    private static final String BOILER = "75-2024-0001";

    private final ToldCases cases = BoilerCase.told();
    private final FoldedReadModels models = new FoldedReadModels(cases);
    private final Keys keys = new Keys();
    private long nanos;
    private final SealedWords words =
            new SealedWords(new Register(models, new RegisterProjection(Law.load())), keys, () -> nanos);

    /** A vault whose texts can be erased, and be at hand for a while after that. */
    private static final class Keys implements Vault {
        private final SealedInTests sealed = new SealedInTests();
        private final Set<Long> erased = new HashSet<>();
        private final List<Integer> asked = new ArrayList<>();
        private long destroyed;

        @Override
        public Disclosed open(Confidential text) {
            boolean gone = text instanceof Confidential.Closed closed && erased.contains(closed.origin().sequence());
            return gone ? new Disclosed.Erased(Instant.EPOCH) : sealed.open(text);
        }

        @Override
        public List<Optional<Disclosed>> openAll(List<? extends Confidential> texts) {
            asked.add(texts.size());
            return Vault.super.openAll(texts);
        }

        @Override
        public long destroyed() {
            return destroyed;
        }
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void finds_places_and_addresses_and_opens_each_once() {
        assertThat(words.beginningWith("thie")).containsExactly(BOILER);
        assertThat(words.beginningWith("vinh")).as("the address").contains(BOILER);
        assertThat(words.beginningWith("hien")).as("not in the middle").isEmpty();
        int opened = keys.asked.stream().mapToInt(Integer::intValue).sum();
        words.beginningWith("cuu");
        assertThat(keys.asked.stream().mapToInt(Integer::intValue).sum()).isEqualTo(opened);
    }

    @Test
    void a_correction_is_found_by_itself_alone() {
        words.beginningWith("thie");
        cases.tell(BOILER, new CorrectFacts(
                Confidential.of("nhầm"), null, Confidential.of("Mỏ Cốc San"), null, null, null, null, null));
        assertThat(words.beginningWith("coc")).containsExactly(BOILER);
        assertThat(words.beginningWith("thie")).isEmpty();
    }

    @Test
    void what_is_erased_is_found_no_more_even_when_its_key_was_still_at_hand_when_it_was_opened_again() {
        assertThat(words.beginningWith("thie")).isNotEmpty();
        keys.destroyed++;
        assertThat(words.beginningWith("thie")).as("this server still has the key for a while").isNotEmpty();
        for (long sequence = 0; sequence < 200; sequence++) keys.erased.add(sequence);
        nanos += Duration.ofSeconds(71).toNanos();
        assertThat(words.beginningWith("thie")).isEmpty();
        int opened = keys.asked.size();
        nanos += Duration.ofSeconds(71).toNanos();
        words.beginningWith("thie");
        assertThat(keys.asked.subList(opened, keys.asked.size())).as("opened again once, and not for ever").containsOnly(0);
    }
}
