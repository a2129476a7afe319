package vigil.eventlog.notary;

import java.util.ArrayList;
import java.util.List;
import vigil.eventlog.Anchor;
import vigil.eventlog.Verification;
import vigil.eventlog.proof.Signed;

/** Brings the newest checkpoint to every anchor; one that cannot be reached gets the newest one later. */
final class AnchorPost {

    private final List<Box> boxes;

    /** An anchor and what is known to be there. */
    private static final class Box {
        private final Anchor anchor;
        private final Task task;
        private volatile long size = -1;

        Box(Anchor anchor) {
            this.anchor = anchor;
            this.task = new Task("keeping a checkpoint in " + anchor.name());
        }
    }

    /** Why stands in the log of the server, with paths and addresses that are nobody else's. */
    private static final String AWAY = "not reached; the server's log says why";

    AnchorPost(List<Anchor> anchors) {
        boxes = anchors.stream().map(Box::new).toList();
    }

    void post(Signed signed) {
        for (Box box : boxes) {
            long size = signed.checkpoint().size();
            if (box.size >= size) continue;
            boolean kept = box.task.run(() -> box.anchor.keep(size, signed.note()));
            if (kept) box.size = size;
        }
    }

    List<Verification.Kept> kept() {
        List<Verification.Kept> kept = new ArrayList<>();
        boxes.forEach(box -> kept.add(new Verification.Kept(box.anchor.name(), box.size, box.task.trouble().map(_ -> AWAY))));
        return kept;
    }
}
