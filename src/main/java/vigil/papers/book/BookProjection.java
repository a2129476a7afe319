package vigil.papers.book;

import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accident.CondolenceEvent.LetterWithdrawn;
import vigil.accident.DirectiveEvent.DirectiveWithdrawn;
import vigil.accident.PaperEvent.DocumentAmended;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.papers.BookEntry;
import vigil.papers.NumberTaken;
import vigil.papers.PaperView.PaperState;
import vigil.projections.Projection;

/** One document per entry of a book; what later happens to the signed document is marked on it. */
@Component
public class BookProjection implements Projection<BookEntry> {

    @Override
    public String name() {
        return "books";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<BookEntry> view() {
        return BookEntry.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.compoundIndex(Indexes.ascending("office", "year"), Indexes.descending("running")));
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case NumberTaken e -> Optional.of(e.number() + "/" + e.document());
            case DocumentAmended e -> Optional.of(recorded.stream() + "/" + e.documentId());
            case LetterWithdrawn e -> Optional.of(recorded.stream() + "/" + e.letterId());
            case DirectiveWithdrawn e -> Optional.of(recorded.stream() + "/" + e.directiveId());
            default -> Optional.empty();
        };
    }

    @Override
    public @Nullable BookEntry evolve(@Nullable BookEntry before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case NumberTaken e -> taken(e, recorded.position());
            case DocumentAmended e when before != null -> marked(before, States.after(e), e.symbol(), recorded.position());
            case LetterWithdrawn _, DirectiveWithdrawn _ when before != null && before.state() == PaperState.SIGNED ->
                marked(before, PaperState.WITHDRAWN, before.amendedBy(), recorded.position());
            default -> before;
        };
    }

    private static BookEntry taken(NumberTaken e, long position) {
        return new BookEntry(
                e.office(), e.year(), e.running(), e.symbol(), e.signedOn(), e.kind(), e.subject(), e.number(),
                e.document(), e.by(), PaperState.SIGNED, null, position);
    }

    private static BookEntry marked(BookEntry e, PaperState state, @Nullable String by, long position) {
        return new BookEntry(
                e.office(), e.year(), e.running(), e.symbol(), e.signedOn(), e.kind(), e.subject(), e.number(),
                e.documentId(), e.by(), state, by, position);
    }
}
