package vigil.documents.keeping;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.commands.Scope;
import vigil.documents.FindKeptFiles;
import vigil.documents.FindKeptFiles.Checked;
import vigil.documents.FindKeptFiles.KeptFiles;
import vigil.documents.FindKeptFiles.UploadNote;
import vigil.documents.UploadRefused;
import vigil.documents.keeping.CheckBook.Entry;
import vigil.documents.scanner.VirusScanner;
import vigil.kernel.Actor;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.security.Rights;

/** Reads the book of checks and the notes about uploads, each as far as the asker's scope reaches. */
@Component
class AnswersFindKeptFiles implements Responder<FindKeptFiles, KeptFiles> {

    private static final int BROKEN = 500;
    private static final int NEWEST = 100;

    private final CheckBook book;
    private final VirusScanner scanner;
    private final Notes notes;
    private final Sight sight;

    /** The read model of uploads. */
    @Component
    record Notes(ReadModels models, UploadsProjection projection) {}

    /** What an asker gets to see. */
    @Component("sightOfKeptFiles")
    record Sight(Scope scope, Rights rights) {}

    AnswersFindKeptFiles(CheckBook book, VirusScanner scanner, Notes notes, Sight sight) {
        this.book = book;
        this.scanner = scanner;
        this.notes = notes;
        this.sight = sight;
    }

    @Override
    public Class<FindKeptFiles> question() {
        return FindKeptFiles.class;
    }

    @Override
    public KeptFiles answer(FindKeptFiles question, Asker asker) {
        ReadModel<UploadNote> uploads = notes.models().of(notes.projection());
        long completeTo = asker.waitFor() == null ? uploads.completeTo() : uploads.await(asker.waitFor());
        Actor by = asker.by();
        return new KeptFiles(
                scanner.state(),
                checked(book.broken(BROKEN), by),
                checked(book.newest(NEWEST), by),
                sight.rights().shows(by, UploadRefused.class) ? uploads(uploads, by) : null,
                completeTo);
    }

    private List<Checked> checked(List<Entry> entries, Actor by) {
        return entries.stream()
                .filter(entry -> sight.scope().covers(entry.number(), by))
                .map(entry -> new Checked(
                        entry.number(),
                        entry.fileId(),
                        entry.sha256(),
                        entry.size(),
                        entry.checkedAt(),
                        Objects.requireNonNull(entry.found())))
                .toList();
    }

    private @Nullable List<UploadNote> uploads(ReadModel<UploadNote> model, Actor by) {
        return model.find(new Document(), new Document("position", -1), 0, NEWEST).stream()
                .filter(note -> sight.scope().covers(note.number(), by))
                .toList();
    }
}
