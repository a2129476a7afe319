package vigil.papers.signing;

import static java.util.Objects.requireNonNullElse;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vigil.accident.CondolenceCommand.SignLetter;
import vigil.accident.DirectiveCommand.SignDirective;
import vigil.accident.PaperCommand.Capacity;
import vigil.accident.PaperCommand.PaperKind;
import vigil.accident.PaperCommand.Registering;
import vigil.accident.PaperCommand.SignPaper;
import vigil.accident.PaperEvent.Registration;
import vigil.commands.Preparation;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.VietNam;
import vigil.papers.NumberTaken;
import vigil.papers.book.Books;
import vigil.papers.draft.CaseDocuments;
import vigil.papers.draft.CaseDocuments.Found;
import vigil.papers.draft.Document;
import vigil.papers.print.Edition;

/**
 * Gives every signature the next number of the office's book, and the hash of the bytes that are signed; both are appended
 * in the same commit. Whether the document may be signed is decided afterwards: a refusal leaves no trace in the book.
 */
@Component
class Registers implements Preparation {

    private final EventHistory history;
    private final Books books;
    private final Printing printing;
    private final Clock clock;

    Registers(EventHistory history, Books books, Printing printing, Clock clock) {
        this.history = history;
        this.books = books;
        this.printing = printing;
        this.clock = clock;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof Registering;
    }

    /** Signatures of one office go one after the other, so that a node does not race itself for numbers. */
    @Override
    public Optional<String> series(Command command, Actor by) {
        return Optional.of(Books.stream(Registration.officeOf(by), today().getYear()));
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        Registering signature = (Registering) command;
        Optional<Found> found = new CaseDocuments(history.stream(stream)).find(documentOf(command));
        if (found.isEmpty() || !mayBear(found.get().document(), signature, by)) {
            return new Prepared(command, List.of());
        }
        Registration registration = registration(found.get(), signature);
        NumberTaken entry = entry(registration, found.get().document(), stream, by);
        return new Prepared(signature.registered(registration), List.of(), List.of(Books.placed(entry)));
    }

    private static String documentOf(Command command) {
        return switch (command) {
            case SignPaper c -> c.paperId();
            case SignLetter c -> c.letterId();
            case SignDirective c -> c.directiveId();
            default -> throw new IllegalArgumentException(command.getClass().getName() + " signs nothing");
        };
    }

    /** What nobody could print is refused by the decision that follows, with the rule it breaks. */
    private static boolean mayBear(Document document, Registering signature, Actor by) {
        boolean minister = capacity(signature, document) == Capacity.MINISTER
                || capacity(signature, document) == Capacity.VICE_MINISTER;
        return document.registration() == null
                && document.office().equals(Registration.officeOf(by))
                && !document.kind().employers()
                && (!minister || document.office().equals(Registration.CENTRAL));
    }

    private static Capacity capacity(Registering signature, Document document) {
        Capacity usual = document.kind() == PaperKind.CENTRAL_TEAM ? Capacity.MINISTER : Capacity.HEAD;
        return requireNonNullElse(signature.capacity(), usual);
    }

    private Registration registration(Found found, Registering signature) {
        Document document = found.document();
        LocalDate today = today();
        Capacity capacity = capacity(signature, document);
        int number = books.next(document.office(), today.getYear());
        String symbol = "%02d/%s".formatted(number, printing.suffix(document, today, capacity));
        Registration unsealed = new Registration(
                document.office(), today.getYear(), number, symbol, today, capacity, signature.signer(),
                "", Edition.CURRENT, history.head());
        byte[] bytes = printing.pdf(found, unsealed).bytes();
        return new Registration(
                unsealed.office(), unsealed.year(), number, symbol, today, capacity, signature.signer(),
                sha256(bytes), Edition.CURRENT, unsealed.knownUpTo());
    }

    private static NumberTaken entry(Registration as, Document document, String accident, Actor by) {
        return new NumberTaken(
                as.office(), as.year(), as.number(), as.symbol(), as.signedOn(), document.kind(),
                document.subject(), accident, document.id(), by.id());
    }

    private LocalDate today() {
        return VietNam.dateOf(clock.instant());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
