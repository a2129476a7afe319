package vigil.desk.files;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.ClosureCommand.LetFilesFall;
import vigil.commands.Preparation;
import vigil.desk.files.FilesOfPerson.Falling;
import vigil.desk.files.FilesOfPerson.Looked;
import vigil.desk.naming.Mentions;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Confidential;
import vigil.kernel.Recorded;
import vigil.people.FindNaming.FoundFile;
import vigil.people.KnownNames;
import vigil.people.PersonCommand.ApproveErasure;
import vigil.people.PersonCommand.RequestErasure;
import vigil.people.PersonEvent.ErasureRequested;
import vigil.people.PersonRule;

/**
 * Nobody is forgotten while a file of their cases that says their name, or that no program can read, was not decided on. Those
 * that fall are destroyed in the same commit in their cases, which look once more whether the law or a hold keeps them.
 */
@Component
record ErasedFiles(FilesOfPerson files, Falling falling, KnownNames names, EventHistory history) implements Preparation {

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    /** What is said to become of files. */
    private record Decided(List<String> fall, List<String> stay) {

        private static Decided of(@Nullable List<String> fall, @Nullable List<String> stay) {
            return new Decided(Objects.requireNonNullElse(fall, List.of()), Objects.requireNonNullElse(stay, List.of()));
        }
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof RequestErasure || command instanceof ApproveErasure;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        return switch (command) {
            case RequestErasure request -> requested(request, stream, by);
            case ApproveErasure approval -> approved(approval, stream, by);
            default -> new Prepared(command, List.of());
        };
    }

    private Prepared requested(RequestErasure c, String person, Actor by) {
        List<String> called = called(person, c.spellings());
        if (c.whyFilesStay() instanceof Confidential.Open(String why, _) && Mentions.of(called, why)) {
            throw PersonRule.REASON_MUST_NOT_NAME_THE_PERSON.broken("whyFilesStay");
        }
        Decided decided = Decided.of(c.files(), c.filesStay());
        List<FoundFile> found = found(new Looked(person, called, by), decided);
        byCase(found, decided.fall()).forEach((number, ids) -> falling.of(number, ids, person, by));
        return new Prepared(c, List.of());
    }

    /** What was attached since the request, or can be read only now, is decided on by a new one. */
    private Prepared approved(ApproveErasure c, String person, Actor by) {
        ErasureRequested request = requested(person);
        if (request == null) return new Prepared(c, List.of());
        Decided decided = Decided.of(request.files(), request.filesStay());
        List<FoundFile> found = found(new Looked(person, names.of(person).orElse(List.of()), by), decided);
        List<Beside> cases = new ArrayList<>();
        byCase(found, decided.fall()).forEach((number, ids) -> cases.add(new Beside(
                number, new LetFilesFall(person, falling.of(number, ids, person, by), request.by()))));
        return new Prepared(
                new ApproveErasure(c.reason(), c.texts(), decided.fall().isEmpty() ? null : decided.fall()), cases);
    }

    /** The files of the person's cases, when every one that has to be is decided on and no other is. */
    private List<FoundFile> found(Looked looked, Decided decided) {
        List<FoundFile> found = files.all(looked, System.nanoTime() + PATIENCE);
        Set<String> ids = found.stream().map(FoundFile::fileId).collect(Collectors.toSet());
        mustBeOf(ids, decided.fall(), "files");
        if (!ids.containsAll(decided.stay())) mustBeOf(files.ids(looked.personId()), decided.stay(), "filesStay");
        List<String> open = found.stream()
                .filter(file -> file.says().mustBeDecidedOn())
                .map(FoundFile::fileId)
                .filter(id -> decided.fall().contains(id) == decided.stay().contains(id))
                .toList();
        if (!open.isEmpty()) {
            throw PersonRule.FILES_MUST_BE_DECIDED_ON.brokenBecause(List.of(String.join(", ", open)), "files", "filesStay");
        }
        return found;
    }

    private static void mustBeOf(Set<String> found, List<String> named, String field) {
        named.stream().filter(id -> !found.contains(id)).findFirst().ifPresent(id -> {
            throw PersonRule.FILE_IS_NONE_OF_THOSE_FOUND.brokenBecause(List.of(id), field);
        });
    }

    private static Map<String, List<String>> byCase(List<FoundFile> found, List<String> ids) {
        return found.stream()
                .filter(file -> ids.contains(file.fileId()))
                .collect(Collectors.groupingBy(
                        FoundFile::number, TreeMap::new, Collectors.mapping(FoundFile::fileId, Collectors.toList())));
    }

    private List<String> called(String person, @Nullable List<Confidential> spellings) {
        Stream<String> told = Stream.ofNullable(spellings)
                .flatMap(List::stream)
                .flatMap(spelling -> spelling instanceof Confidential.Open(String text, _) ? Stream.of(text) : Stream.empty());
        return Stream.concat(names.of(person).orElse(List.of()).stream(), told).toList();
    }

    private @Nullable ErasureRequested requested(String person) {
        return history.stream(person).reversed().stream()
                .map(Recorded::event)
                .filter(ErasureRequested.class::isInstance)
                .map(ErasureRequested.class::cast)
                .findFirst()
                .orElse(null);
    }
}
