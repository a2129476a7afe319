package vigil.desk.persons;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vigil.commands.Scope;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.kernel.Recorded;
import vigil.people.FindNaming;
import vigil.people.FindNaming.Fate;
import vigil.people.FindNaming.Naming;
import vigil.people.FindNaming.Place;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Searches the log itself, word by word, as long as one may be kept waiting. */
@Component
record AnswersFindNaming(EventHistory history, Searching searching) implements Responder<FindNaming, Naming> {

    private static final int PAGE = 1_000;
    private static final int MOST_PLACES = 500;
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();

    /** By what is told what a text says and what becomes of it. */
    @Component
    record Searching(NamedTexts named, EarlyTexts.Around around, Scope scope) {}

    private record Search(NamedTexts.Sought sought, Set<String> around, Asker asker) {}

    /** What was found so far. */
    private static final class Found {
        private final List<Place> places = new ArrayList<>();
        private int sealedToPerson;
        private int namesakes;
        private int hidden;
    }

    @Override
    public Class<FindNaming> question() {
        return FindNaming.class;
    }

    @Override
    public Naming answer(FindNaming question, Asker asker) {
        Search search = new Search(
                searching.named().of(question.personId()), searching.around().streams(question.personId()), asker);
        long head = history.head();
        long began = System.nanoTime();
        long at = question.from();
        Found found = new Found();
        while (at < head && found.places.size() < MOST_PLACES && System.nanoTime() - began < PATIENCE) {
            List<Recorded<Event>> page = history.after(at, PAGE);
            if (page.isEmpty()) break;
            page.forEach(recorded -> look(recorded, search, found));
            at = page.getLast().position();
        }
        return new Naming(
                List.copyOf(found.places), found.sealedToPerson, found.namesakes, found.hidden, Math.min(at, head), head);
    }

    private void look(Recorded<Event> recorded, Search search, Found found) {
        String about = Looked.at(recorded);
        Actor by = search.asker().by();
        Said.by(recorded.event()).forEach(words -> {
            if (isOfThePerson(words, search)) found.sealedToPerson++;
            else {
                boolean inFull = searching.named().inFull(search.sought(), words);
                if (!inFull && !searching.named().inPart(search.sought(), words)) return;
                if (words.sealed() != null && OwnKeys.isAnotherPersons(words.sealed())) found.namesakes++;
                else if (by.limited() && !searching.scope().covers(about, by)) found.hidden++;
                else found.places.add(place(recorded, words, inFull, fate(about, words, inFull, search)));
            }
        });
    }

    private static boolean isOfThePerson(Said.Words words, Search search) {
        return words.sealed() != null && OwnKeys.isOf(words.sealed(), search.sought().personId());
    }

    private static Fate fate(String about, Said.Words words, boolean inFull, Search search) {
        if (words.sealed() == null) return Fate.STAYS_IN_CLEAR;
        if (OwnKeys.in(words.sealed()).isEmpty()) return Fate.STAYS;
        return inFull && search.around().contains(about) ? Fate.FALLS : Fate.FALLS_IF_CHOSEN;
    }

    private static Place place(Recorded<Event> recorded, Said.Words words, boolean inFull, Fate fate) {
        return new Place(
                recorded.position(), Looked.at(recorded), Names.of(recorded.event().getClass()), words.field(), inFull, fate);
    }
}
