package vigil.reports.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vigil.reports.sheets.Fault;
import vigil.reports.sheets.Unreadable;

/** Says what is wrong with a file as sentences for the one who sent it. */
@Component
class FaultWords {

    private final MessageSource messages;

    FaultWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One fault as the outside reads it.
     *
     * @param row counted from 1 with the heading; 0 for the whole file
     * @param column letter of the column, empty for the whole row or file
     */
    record Said(int row, String column, String reason, String message) {}

    String title(Locale locale) {
        return messages.getMessage("problem.file-not-taken-in", null, locale);
    }

    List<Said> of(Unreadable unreadable, Locale locale) {
        return unreadable.faults().stream().map(fault -> said(fault, locale)).toList();
    }

    private Said said(Fault fault, Locale locale) {
        String reason = fault.key().substring(fault.key().indexOf('.') + 1);
        String sentence = messages.getMessage(fault.key(), fault.details().toArray(), locale);
        return new Said(fault.row(), fault.column(), reason, sentence);
    }
}
