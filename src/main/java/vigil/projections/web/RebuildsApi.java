package vigil.projections.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.projections.OrderRebuild;
import vigil.projections.RebuildReport;
import vigil.projections.ShowRebuild;
import vigil.projections.ShowRebuilds;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asking;
import vigil.web.Sent;

/** Orders rebuilds and reads their reports, for programs of those who run the server. */
@RestController
final class RebuildsApi {

    private static final int MOST_PAGES = 1_000_000;

    private final Ordering ordering;
    private final Questions questions;

    RebuildsApi(Ordering ordering, Questions questions) {
        this.ordering = ordering;
        this.questions = questions;
    }

    /** What is sent; without {@code compareOnly} the new documents take the old ones' place. */
    record Wanted(String projection, @Nullable Boolean compareOnly) {}

    @PostMapping("/api/rebuilds")
    @AllowedBy(OrderRebuild.class)
    @Operation(summary = "Dựng lại một mô hình đọc · Rebuild a read model: {\"projection\":\"…\",\"compareOnly\":false}")
    ResponseEntity<RebuildReport> begin(@Sent Wanted wanted, Actor by) {
        boolean compareOnly = Boolean.TRUE.equals(wanted.compareOnly());
        RebuildReport begun = ordering.begin(new OrderRebuild(wanted.projection(), compareOnly), by);
        return ResponseEntity.accepted()
                .location(URI.create("/api/rebuilds/" + begun.id()))
                .cacheControl(CacheControl.noStore())
                .body(begun);
    }

    @GetMapping("/api/rebuilds")
    @AllowedBy(ShowRebuilds.class)
    @Operation(summary = "Các lần dựng lại, mới nhất trước · Rebuilds, the newest first")
    ShowRebuilds.Overview all(Actor by) {
        return questions.ask(new ShowRebuilds(), Asker.of(by));
    }

    @GetMapping("/api/rebuilds/{id}")
    @AllowedBy(ShowRebuild.class)
    @Operation(summary = "Báo cáo một lần dựng lại, khác biệt theo trang · The report of a rebuild, differences by page")
    ShowRebuild.Found one(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Actor by) {
        if (page < 1 || page > MOST_PAGES) throw Asking.wrong("page", Reason.OUT_OF_RANGE, 1, MOST_PAGES);
        return questions.ask(new ShowRebuild(id, page), Asker.of(by));
    }
}
