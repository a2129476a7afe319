package vigil.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vigil.audit.CheckProof;
import vigil.audit.FindReadings;
import vigil.audit.FindSamples;
import vigil.audit.OrderVerification;
import vigil.audit.ReadingList;
import vigil.audit.SampleDrawn;
import vigil.audit.ShowVerification;
import vigil.audit.sample.Sampling;
import vigil.audit.whole.WholeLog;
import vigil.eventlog.Verification;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asked;
import vigil.web.Asking;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;
import vigil.web.Sent;

/** What auditors look at, for other programs. */
@RestController
class AuditApi {

    private final Questions questions;
    private final Sampling sampling;
    private final WholeLog wholeLog;

    AuditApi(Questions questions, Sampling sampling, WholeLog wholeLog) {
        this.questions = questions;
        this.sampling = sampling;
        this.wholeLog = wholeLog;
    }

    @AllowedBy(ShowVerification.class)
    @GetMapping("/api/audit/verification")
    Verification.Report verification(Actor by) {
        return questions.ask(new ShowVerification(), Asker.of(by));
    }

    @AllowedBy(OrderVerification.class)
    @PostMapping("/api/audit/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Verification.Report verify(Actor by) {
        return wholeLog.start(by).orElseThrow(() -> new RequestProblem(ProblemKind.ALREADY_RUNNING));
    }

    @AllowedBy(FindReadings.class)
    @GetMapping("/api/audit/readings")
    ReadingList readings(@Asked ReadingsWanted asked, HttpServletRequest request, Actor by) {
        return questions.ask(asked.question(), Asking.by(by, request));
    }

    @AllowedBy(FindSamples.class)
    @GetMapping("/api/audit/samples")
    FindSamples.Samples samples(HttpServletRequest request, Actor by) {
        return questions.ask(new FindSamples(), Asking.by(by, request));
    }

    @AllowedBy(FindSamples.class)
    @PostMapping("/api/audit/samples")
    @ResponseStatus(HttpStatus.CREATED)
    SampleDrawn draw(@Sent SampleWanted sent, Actor by) {
        SampleWanted wanted = sent.checked();
        return sampling.draw(wanted.year(), wanted.size(), wanted.seed(), by);
    }

    @AllowedBy(CheckProof.class)
    @PostMapping("/api/accidents/{number}/check-proof")
    CheckProof.Checked check(@PathVariable String number, Actor by) {
        Optional<CheckProof.Checked> checked = questions.ask(new CheckProof(number), Asker.of(by));
        return checked.orElseThrow(() -> new RequestProblem(ProblemKind.NO_CHECKPOINT_YET));
    }
}
