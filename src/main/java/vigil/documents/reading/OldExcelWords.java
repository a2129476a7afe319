package vigil.documents.reading;

import java.io.IOException;
import java.util.Objects;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.HeaderFooterBase;
import org.apache.poi.hssf.record.HyperlinkRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.hssf.record.chart.SeriesTextRecord;
import org.jspecify.annotations.Nullable;
import vigil.documents.FileWords.Reading;
import vigil.documents.FileWords.Unread;

/**
 * The words of Excel from 97 to 2003, record after record, so that hidden sheets are read too and no workbook is built: cells,
 * results of formulas, remarks, boxes, headers, names. No formula is reckoned.
 */
final class OldExcelWords extends AbortableHSSFListener {

    private static final short GO_ON = 0;
    private static final short ENOUGH = 1;

    private final long until;
    private final int most;
    private final StringBuilder words = new StringBuilder();
    private boolean pictures;
    private boolean oldLetters;

    private OldExcelWords(long until, int most) {
        this.until = until;
        this.most = most;
    }

    static Reading in(byte[] file, long until) throws IOException {
        try (CompoundFile box = new CompoundFile(file)) {
            OldExcelWords read = new OldExcelWords(until, 2 * file.length);
            HSSFRequest all = new HSSFRequest();
            all.addListenerForAllRecords(read);
            boolean stopped = new HSSFEventFactory().abortableProcessWorkbookEvents(all, box.box()) != GO_ON;
            return read.reading(stopped, box);
        } catch (OldExcelFormatException older) {
            return ReadsFiles.unread(Unread.OLD_FORMAT);
        } catch (HSSFUserException never) {
            throw new IOException("not asked for", never);
        }
    }

    private Reading reading(boolean stopped, CompoundFile box) throws IOException {
        if (stopped) return new Reading(words.toString(), words.length() > most ? Unread.TOO_LARGE : Unread.NO_TIME);
        String all = words + box.description();
        if (oldLetters) return new Reading(all, Unread.OLD_LETTERS);
        return new Reading(all, pictures || box.holdsMore() ? Unread.HOLDS_PICTURES : null);
    }

    @Override
    public short abortableProcessRecord(Record record) {
        switch (record) {
            case SSTRecord e -> shared(e);
            case LabelRecord e -> say(e.getValue());
            case StringRecord e -> say(e.getString());
            case TextObjectRecord e -> say(e.getStr() == null ? null : e.getStr().getString());
            case NoteRecord e -> say(e.getAuthor());
            case HeaderFooterBase e -> say(e.getText());
            case BoundSheetRecord e -> say(e.getSheetname());
            case NameRecord e -> say(e.getNameText());
            case HyperlinkRecord e -> say(e.getLabel() + " " + e.getAddress());
            case SeriesTextRecord e -> say(e.getText());
            case FontRecord e -> oldLetters |= OldFonts.is(Objects.requireNonNullElse(e.getFontName(), ""));
            case DrawingGroupRecord e -> pictures |= holdsPictures(e);
            default -> {}
        }
        return words.length() > most || System.nanoTime() - until >= 0 ? ENOUGH : GO_ON;
    }

    private void shared(SSTRecord strings) {
        for (int i = 0; i < strings.getNumUniqueStrings() && words.length() <= most; i++) say(strings.getString(i).getString());
    }

    private void say(@Nullable String text) {
        if (text != null) words.append(text).append(' ');
    }

    /** Remarks have a drawing too; only a store of pictures is one with pictures. */
    private static boolean holdsPictures(DrawingGroupRecord drawings) {
        byte[] raw = drawings.getRawData();
        for (int i = 2; i + 1 < raw.length; i++) {
            if (raw[i] == 0x01 && (raw[i + 1] & 0xff) == 0xF0) return true;
        }
        return false;
    }
}
