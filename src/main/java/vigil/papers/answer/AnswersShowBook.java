package vigil.papers.answer;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ValueRange;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.commands.StreamUnknown;
import vigil.papers.BookEntry;
import vigil.papers.ShowBook;
import vigil.papers.ShowBook.Book;
import vigil.papers.book.BookProjection;
import vigil.papers.office.Letterheads;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Opens a book of outgoing documents; a province's account opens its own only. */
@Component
class AnswersShowBook implements Responder<ShowBook, Book> {

    /** In which there can be a book. */
    private static final ValueRange YEARS = ValueRange.of(1900, 9999);

    private final ReadModels models;
    private final BookProjection projection;
    private final Letterheads offices;

    AnswersShowBook(ReadModels models, BookProjection projection, Letterheads offices) {
        this.models = models;
        this.projection = projection;
        this.offices = offices;
    }

    @Override
    public Class<ShowBook> question() {
        return ShowBook.class;
    }

    @Override
    public Book answer(ShowBook question, Asker asker) {
        String office = question.office();
        boolean isOpen = asker.by().limitedTo().map(office::equals).orElse(true);
        if (!isOpen || !offices.known(office) || !YEARS.isValidIntValue(question.year())) throw new StreamUnknown("book of " + office);
        ReadModel<BookEntry> model = models.of(projection);
        if (asker.waitFor() != null) model.await(asker.waitFor());
        Document book = new Document("office", office).append("year", question.year());
        int skip = (question.page() - 1) * ShowBook.PAGE;
        List<BookEntry> entries = model.find(book, new Document("running", -1), skip, ShowBook.PAGE);
        LocalDate day = entries.isEmpty()
                ? LocalDate.of(question.year(), Month.DECEMBER, 31)
                : entries.getFirst().signedOn();
        return new Book(
                office, offices.name(office, day), question.year(), question.page(), model.count(book),
                model.completeTo(), entries);
    }
}
