package vigil.retention.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.duties.Territory;
import vigil.kernel.Actor;
import vigil.law.AccidentFile.Kept;
import vigil.law.Law;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.retention.FindRetention;
import vigil.retention.RetentionDesk;
import vigil.retention.RetentionDesk.Ended;
import vigil.retention.RetentionDesk.Held;
import vigil.retention.RetentionDesk.Proposed;
import vigil.retention.fold.KeptCase;
import vigil.retention.fold.KeptCase.File;
import vigil.vault.FactWords;

/** Answers with the cases of the asker's scope about whose files something may be decided. */
@Component
class AnswersFindRetention implements Responder<FindRetention, RetentionDesk> {

    private static final Bson BY_NUMBER = new Document("_id", 1);

    private final Books books;
    private final Reckoning reckoning;
    private final Law law;
    private final FactWords words;

    AnswersFindRetention(Law law, Books books, Reckoning reckoning, FactWords words) {
        this.law = law;
        this.books = books;
        this.reckoning = reckoning;
        this.words = words;
    }

    @Override
    public Class<FindRetention> question() {
        return FindRetention.class;
    }

    @Override
    public RetentionDesk answer(FindRetention question, Asker asker) {
        long completeTo = books.completeTo(asker.waitFor());
        List<Of<Ended>> ended = ended(asker.by());
        List<Of<Ended>> page = ended.stream()
                .skip((question.page() - 1L) * FindRetention.PAGE_SIZE)
                .limit(FindRetention.PAGE_SIZE)
                .toList();
        return new RetentionDesk(
                named(page),
                ended.size(),
                named(find(asker.by(), "proposals").flatMap(AnswersFindRetention::proposals).toList()).stream()
                        .sorted(Comparator.comparing(Proposed::at))
                        .toList(),
                named(find(asker.by(), "holds").flatMap(AnswersFindRetention::holds).toList()).stream()
                        .sorted(Comparator.comparing(Held::at))
                        .toList(),
                completeTo);
    }

    /** A line about a case, once it is told what the establishment is called. */
    private record Of<T>(KeptCase kept, Function<String, T> line) {}

    private <T> List<T> named(List<Of<T>> lines) {
        List<String> names = words.of(lines.stream().map(one -> one.kept().establishment()).toList());
        return IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).line().apply(names.get(i))).toList();
    }

    private List<Of<Ended>> ended(Actor by) {
        Document closed = new Document("$or", List.of(
                new Document("closedOn", new Document("$ne", null)), new Document("mergedInto", new Document("$ne", null))));
        List<KeptCase> closedCases = find(by, new Document("left", new Document("$gt", 0)), closed);
        Known known = books.known(closedCases);
        return closedCases.stream()
                .flatMap(kept -> ended(kept, known).stream())
                .sorted(Comparator.comparing(Since::day).thenComparing(one -> one.ended().kept().number()))
                .map(Since::ended)
                .toList();
    }

    /** A line with what it is sorted by. */
    private record Since(LocalDate day, Of<Ended> ended) {}

    private Optional<Since> ended(KeptCase kept, Known known) {
        record Line(File file, Kept until) {}
        List<Line> lines = kept.files().stream()
                .filter(file -> !file.destroyed())
                .flatMap(file -> reckoning.of(kept, file, known).stream().map(until -> new Line(file, until)))
                .filter(line -> !reckoning.today().isBefore(line.until().until()))
                .sorted(Comparator.comparing(line -> line.until().until()))
                .toList();
        if (lines.isEmpty()) return Optional.empty();
        Kept first = lines.getFirst().until();
        long ready = lines.stream().filter(line -> isFree(kept, line.file())).count();
        String language = LocaleContextHolder.getLocale().getLanguage();
        return Optional.of(new Since(first.until(), new Of<>(kept, name -> new Ended(
                kept.number(), name, first.until(), lines.size(), ready, first.why().in(language)))));
    }

    private static boolean isFree(KeptCase kept, File file) {
        return kept.holds().stream().noneMatch(hold -> hold.covers(file.fileId()))
                && kept.proposals().stream().noneMatch(one -> one.fileIds().contains(file.fileId()));
    }

    private static Stream<Of<Proposed>> proposals(KeptCase kept) {
        return kept.proposals().stream().map(one -> new Of<>(kept, name -> new Proposed(
                kept.number(), name, one.proposalId(), one.fileIds().size(), one.by(), one.at())));
    }

    private static Stream<Of<Held>> holds(KeptCase kept) {
        return kept.holds().stream().map(one -> new Of<>(kept, name -> new Held(
                kept.number(), name, one.holdId(), one.fileIds().size(), one.reference(), one.by(), one.at())));
    }

    private Stream<KeptCase> find(Actor by, String notEmpty) {
        return find(by, new Document(notEmpty + ".0", new Document("$exists", true))).stream();
    }

    private List<KeptCase> find(Actor by, Bson... filters) {
        List<Bson> all = Stream.concat(
                        Stream.of(filters), Territory.within(by, law.places(), reckoning.today()).stream())
                .toList();
        return books.cases().find(new Document("$and", all), BY_NUMBER, 0, 0);
    }
}
