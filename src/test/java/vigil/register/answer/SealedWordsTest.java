package vigil.register.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

    private static final int TOLD = 9;
    private static final String BOILER = "75-2024-0001";

    private final ToldCases cases = BoilerCase.told();
    private final FoldedReadModels models = new FoldedReadModels(cases);
    private final Keys keys = new Keys();
    private final SealedWords words =
            new SealedWords(new Register(models, new RegisterProjection(Law.load())), keys);

    /** A vault that tells which keys were destroyed before it stops opening with them. */
    private static final class Keys implements Vault {
        private final SealedInTests sealed = new SealedInTests();
        private final List<Integer> asked = new ArrayList<>();
        private final List<String> destroyed = new ArrayList<>();
        private boolean erased;

        @Override
        public Disclosed open(Confidential text) {
            return erased ? new Disclosed.Erased(Instant.EPOCH) : sealed.open(text);
        }

        @Override
        public List<Optional<Disclosed>> openAll(List<? extends Confidential> texts) {
            asked.add(texts.size());
            return Vault.super.openAll(texts);
        }

        @Override
        public Destroyed destroyedAfter(long many) {
            int fresh = (int) (destroyed.size() - many);
            return new Destroyed(destroyed.size(), fresh > TOLD ? null : destroyed.subList((int) many, destroyed.size()));
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
    void what_is_erased_is_found_no_more_even_while_its_key_is_still_at_hand() {
        assertThat(words.beginningWith("thie")).isNotEmpty();
        keys.destroyed.add("person-of-another-case");
        assertThat(words.beginningWith("thie")).isNotEmpty();
        keys.destroyed.add(BOILER);
        assertThat(words.beginningWith("thie")).isEmpty();
        assertThat(words.beginningWith("vinh")).as("nor by the address").isEmpty();
        cases.tell(BOILER, new CorrectFacts(
                Confidential.of("nhầm"), null, Confidential.of("Mỏ Cốc San"), null, null, null, null, null));
        assertThat(words.beginningWith("coc")).as("a key that is destroyed opens nothing").isEmpty();
    }

    @Test
    void when_more_keys_were_destroyed_than_are_told_all_is_opened_anew() {
        assertThat(words.beginningWith("thie")).isNotEmpty();
        keys.erased = true;
        keys.destroyed.addAll(Collections.nCopies(TOLD + 1, "somebody"));
        assertThat(words.beginningWith("thie")).isEmpty();
    }
}
