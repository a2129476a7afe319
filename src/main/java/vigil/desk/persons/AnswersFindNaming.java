package vigil.desk.persons;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.commands.Scope;
import vigil.desk.files.FilesOfPerson;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.kernel.Recorded;
import vigil.people.FindNaming;
import vigil.people.FindNaming.Fate;
import vigil.people.FindNaming.FoundFile;
import vigil.people.FindNaming.Naming;
import vigil.people.FindNaming.Place;
import vigil.people.FindNaming.Says;
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
    record Searching(NamedTexts named, EarlyTexts.Around around, FilesOfPerson files, Scope scope) {}

    private record Search(NamedTexts.Sought sought, Set<String> around, Asker asker, long from, long until) {}

    /** What was found so far. */
    private static final class Found {
        private final List<Place> places = new ArrayList<>();
        private final List<FoundFile> files = new ArrayList<>();
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
        long until = System.nanoTime() + PATIENCE;
        Search search = new Search(
                searching.named().of(question.personId()), searching.around().streams(question.personId()), asker, question.from(),
                until);
        long head = history.head();
        long at = question.from();
        Found found = new Found();
        while (at < head && isGoing(found, until)) {
            List<Recorded<Event>> page = history.after(at, PAGE);
            if (page.isEmpty()) break;
            at = looked(page, search, found);
        }
        return new Naming(
                List.copyOf(found.places), List.copyOf(found.files), found.sealedToPerson, found.namesakes, found.hidden,
                Math.min(at, head), head);
    }

    private static boolean isGoing(Found found, long until) {
        return found.places.size() < MOST_PLACES && System.nanoTime() - until < 0;
    }

    /**
     * The last position that was looked at: one file can take as long as a thousand texts. One for which no time was left is where
     * the next answer begins, unless even a whole answer was too short for it.
     */
    private long looked(List<Recorded<Event>> page, Search search, Found found) {
        for (Recorded<Event> recorded : page) {
            Optional<FoundFile> file = file(recorded, search);
            boolean first = recorded.position() == search.from() + 1;
            if (!first && file.filter(one -> one.says() == Says.NO_TIME).isPresent()) return recorded.position() - 1;
            file.ifPresent(one -> keep(one, search, found));
            look(recorded, search, found);
            if (file.isPresent() && !isGoing(found, search.until())) return recorded.position();
        }
        return page.getLast().position();
    }

    /** Inside of files only those of the person's own cases are read. */
    private Optional<FoundFile> file(Recorded<Event> recorded, Search search) {
        boolean own = recorded.event() instanceof FileAttached && search.around().contains(recorded.stream());
        FilesOfPerson.Looked looked =
                new FilesOfPerson.Looked(search.sought().personId(), search.sought().called(), search.asker().by());
        return own ? searching.files().in(recorded, looked, search.until()) : Optional.empty();
    }

    private void keep(FoundFile file, Search search, Found found) {
        Actor by = search.asker().by();
        if (by.limited() && !searching.scope().covers(file.number(), by)) found.hidden++;
        else found.files.add(file);
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
