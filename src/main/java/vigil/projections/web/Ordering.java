package vigil.projections.web;

import org.springframework.stereotype.Component;
import vigil.commands.NotAllowed;
import vigil.fields.FieldError.Reason;
import vigil.kernel.Actor;
import vigil.projections.OrderRebuild;
import vigil.projections.RebuildReport;
import vigil.projections.RebuildUnderWay;
import vigil.projections.Rebuilds;
import vigil.security.Rights;
import vigil.web.Asking;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/** Takes an order from a page or a program: rights first, then the name, then whether it can begin now. */
@Component
class Ordering {

    private final Rebuilds rebuilds;
    private final Rights rights;

    Ordering(Rebuilds rebuilds, Rights rights) {
        this.rebuilds = rebuilds;
        this.rights = rights;
    }

    boolean allowed(Actor by) {
        return rights.permits(by, OrderRebuild.class);
    }

    RebuildReport begin(OrderRebuild order, Actor by) {
        if (!allowed(by)) throw new NotAllowed("order-rebuild");
        if (!rebuilds.projections().contains(order.projection())) {
            throw Asking.wrong("projection", Reason.UNKNOWN_CODE, String.join(", ", rebuilds.projections()));
        }
        try {
            return rebuilds.begin(order, by.id());
        } catch (RebuildUnderWay underWay) {
            throw new RequestProblem(ProblemKind.ALREADY_RUNNING);
        }
    }
}
