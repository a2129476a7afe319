package vigil.commands.axon;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vigil.commands.Numbering;
import vigil.eventlog.LogBusy;
import vigil.kernel.Command;

/**
 * Names new streams by the next free number of their series. Openings of one series go one after the other on a node, so
 * that a refused one leaves no hole; between nodes the log's uniqueness decides, and the loser takes the next number.
 */
@Component
final class NextNumber {

    private final EventStore log;
    private final List<Numbering> numberings;
    private final Map<String, Series> known = new ConcurrentHashMap<>();

    NextNumber(EventStore log, List<Numbering> numberings) {
        this.log = log;
        this.numberings = numberings;
    }

    /**
     * Does something that opens a stream while no other opening of the series is under way on this node.
     *
     * @throws LogBusy the openings before it did not end in time
     */
    <R> R alone(Command command, Function<Series, R> opening) {
        Numbering numbering = numberings.stream()
                .filter(each -> each.opens(command))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(command.getClass().getName() + " opens no stream"));
        String name = numbering.series(command);
        Series series = known.computeIfAbsent(name, each -> new Series(numbering, each));
        series.turn.take();
        try {
            return opening.apply(series);
        } finally {
            series.turn.end();
        }
    }

    /** One series of numbers, for example the accidents of a province and year. */
    final class Series {

        private final Turn turn = new Turn();
        private final Numbering numbering;
        private final String name;
        private long hint = 1;

        private Series(Numbering numbering, String name) {
            this.numbering = numbering;
            this.name = name;
        }

        /** The first name the log does not know; numbers have no holes, so doubling and halving finds it. */
        String next() {
            long free = hint;
            for (long step = 1; taken(free); step *= 2) {
                hint = free + 1;
                free += step;
            }
            while (hint < free) {
                long middle = (hint + free) >>> 1;
                if (taken(middle)) hint = middle + 1;
                else free = middle;
            }
            return numbering.name(name, free);
        }

        private boolean taken(long number) {
            return log.lastSequenceNumberFor(numbering.name(name, number)).isPresent();
        }
    }
}
