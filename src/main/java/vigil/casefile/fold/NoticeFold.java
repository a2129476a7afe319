package vigil.casefile.fold;

import static vigil.casefile.SealedText.sealed;

import java.util.List;
import vigil.accident.AccidentEvent;
import vigil.accident.Notice;
import vigil.accident.NoticeEvent.LateEntryExplained;
import vigil.accident.NoticeEvent.NoteAdded;
import vigil.accident.NoticeEvent.NoticeReceived;
import vigil.casefile.NoticeView;
import vigil.casefile.NoticeView.LateEntry;
import vigil.casefile.NoticeView.Note;
import vigil.casefile.SealedText;
import vigil.casefile.Trace;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** Notices, notes and the reasons of late entries. */
final class NoticeFold {

    private NoticeFold() {}

    static List<NoticeView> notices(List<NoticeView> before, AccidentEvent event, Recorded<? extends Event> recorded) {
        if (!(event instanceof NoticeReceived e)) return before;
        Notice notice = e.notice();
        return Lists.plus(
                before,
                new NoticeView(
                        notice.source(),
                        notice.channel(),
                        notice.receivedAt(),
                        SealedText.words(notice.declaredBy()),
                        notice.form(),
                        e.casualties(),
                        SealedText.words(e.text()),
                        Trace.of(recorded)));
    }

    static List<Note> notes(List<Note> before, AccidentEvent event, Recorded<? extends Event> recorded) {
        if (!(event instanceof NoteAdded e)) return before;
        return Lists.plus(before, new Note(sealed(e.text()), e.about(), Trace.of(recorded)));
    }

    static List<LateEntry> lateEntries(
            List<LateEntry> before, AccidentEvent event, Recorded<? extends Event> recorded) {
        if (!(event instanceof LateEntryExplained e)) return before;
        return Lists.plus(before, new LateEntry(e.command(), e.happened(), sealed(e.reason()), Trace.of(recorded)));
    }
}
