package vigil.audit.sample;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.audit.SampleDrawn;
import vigil.eventlog.Attribution;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.register.CaseList;
import vigil.register.CaseListEntry;
import vigil.register.FindCases;
import vigil.register.FindCases.Sort;

/** Draws samples and records them before anybody looks at a case, so that nobody can draw until the sample pleases. */
@Component
public class Sampling {

    private static final int SEED_BYTES = 16;

    private final Questions questions;
    private final EventStore log;

    Sampling(Questions questions, EventStore log) {
        this.questions = questions;
        this.log = log;
    }

    /**
     * Draws from all cases of a year that the auditor may see.
     *
     * @param seed as the auditor wants it, {@code null} for one that nobody chose
     */
    public SampleDrawn draw(int year, int size, @Nullable String seed, Actor by) {
        List<String> population = new ArrayList<>();
        CaseList page;
        long position = Long.MAX_VALUE;
        int number = 1;
        do {
            page = questions.ask(ofYear(year, number++), Asker.of(by));
            position = Math.min(position, page.completeTo());
            page.entries().stream().map(CaseListEntry::number).forEach(population::add);
        } while (!page.entries().isEmpty() && number <= FindCases.LAST_PAGE);
        String chosen = seed == null ? random() : seed;
        SampleDrawn drawn = new SampleDrawn(
                year, chosen, population.size(), position, Draw.of(population, chosen, size));
        log.publish(new GenericEventMessage<>(
                drawn, Map.of(Attribution.BY, by.id(), Attribution.ROLE, Names.of(by.role()))));
        return drawn;
    }

    private static FindCases ofYear(int year, int page) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new FindCases(
                null, null, null, null, first, first.plusYears(1).minusDays(1), false, Sort.NUMBER, page);
    }

    private static String random() {
        byte[] random = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
