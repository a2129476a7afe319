package vigil.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vigil.audit.FindReadings;
import vigil.audit.FindSamples;
import vigil.audit.export.AuditLists;
import vigil.audit.export.Decisions;
import vigil.audit.export.ExportedList;
import vigil.audit.export.Takeaway;
import vigil.casefile.FindLateEntries;
import vigil.casefile.ShowTimeline;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;

/** The lists of the auditor's desk as files for a spreadsheet; each file handed out is an event in the log. */
@RestController
class ExportApi {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final AuditLists lists;
    private final Decisions decisions;
    private final Takeaway takeaway;

    ExportApi(AuditLists lists, Decisions decisions, Takeaway takeaway) {
        this.lists = lists;
        this.decisions = decisions;
        this.takeaway = takeaway;
    }

    @AllowedBy(FindLateEntries.class)
    @GetMapping(path = "/api/audit/late-entries.csv", produces = CSV)
    ResponseEntity<byte[]> lateEntries(HttpServletRequest request, Actor by) {
        return file(lists.lateEntries(Asking.by(by, request)), by);
    }

    @AllowedBy(FindLateEntries.class)
    @GetMapping(path = "/api/audit/late-units.csv", produces = CSV)
    ResponseEntity<byte[]> lateUnits(HttpServletRequest request, Actor by) {
        return file(lists.lateUnits(Asking.by(by, request)), by);
    }

    /** {@code page} is the part of the list that the file holds. */
    @AllowedBy(FindReadings.class)
    @GetMapping(path = "/api/audit/readings.csv", produces = CSV)
    ResponseEntity<byte[]> readings(@Asked ReadingsWanted wanted, HttpServletRequest request, Actor by) {
        return file(lists.readings(wanted.question(), wanted.part(), Asking.by(by, request)), by);
    }

    @AllowedBy(FindSamples.class)
    @GetMapping(path = "/api/audit/samples.csv", produces = CSV)
    ResponseEntity<byte[]> samples(HttpServletRequest request, Actor by) {
        return file(lists.samples(Asking.by(by, request)), by);
    }

    @AllowedBy(ShowTimeline.class)
    @GetMapping(path = "/api/accidents/{number}/decisions.csv", produces = CSV)
    ResponseEntity<byte[]> decisions(@PathVariable String number, Actor by) {
        return file(decisions.of(number, Asker.of(by)), by);
    }

    private ResponseEntity<byte[]> file(ExportedList list, Actor by) {
        byte[] file = takeaway.of(list, by);
        ContentDisposition download = ContentDisposition.attachment().filename(list.fileName()).build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(file);
    }
}
