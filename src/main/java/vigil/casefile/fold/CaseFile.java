package vigil.casefile.fold;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.casefile.CaseView;
import vigil.casefile.ClosureView;
import vigil.casefile.DirectiveView;
import vigil.casefile.FactsView;
import vigil.casefile.FamilyView;
import vigil.casefile.FileView;
import vigil.casefile.InvestigationView;
import vigil.casefile.LimitView;
import vigil.casefile.NoticeView;
import vigil.casefile.VictimView;

/**
 * The stored case file: all that the events say, confidential words sealed.
 *
 * @param version number of events
 * @param position the newest event
 */
public record CaseFile(
        String number,
        long version,
        long position,
        Instant lastRecordedAt,
        CaseView.Status status,
        @Nullable String mergedInto,
        FactsView facts,
        FactsView.Harm harm,
        FactsView.Assessment assessment,
        List<NoticeView> notices,
        List<VictimView> victims,
        FamilyView families,
        InvestigationView investigation,
        @Nullable LimitView limit,
        List<DirectiveView> directives,
        List<FileView> files,
        List<NoticeView.Note> notes,
        List<NoticeView.LateEntry> lateEntries,
        ClosureView closure) {}
