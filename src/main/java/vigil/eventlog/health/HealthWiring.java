package vigil.eventlog.health;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.eventlog.append.Appender;
import vigil.eventlog.append.CommitLog;
import vigil.eventlog.append.Figures;
import vigil.eventlog.mongo.LogMarks;
import vigil.eventlog.mongo.TokenMarks;
import vigil.eventlog.read.Doorbell;

/** Makes the watch over the line of commits, its health, and the numbers of the log. */
@Configuration(proxyBeanMethods = false)
class HealthWiring {

    @Bean
    LineWatch lineWatch(CommitLog log, LogMarks marks, Doorbell doorbell, MongoDatabase database) {
        LineWatch watch = new LineWatch(log, marks.origin(), doorbell, () -> TokenMarks.furthest(database));
        watch.start();
        return watch;
    }

    @Bean
    LogHealth logHealth(LineWatch line) {
        return new LogHealth(line);
    }

    /** {@code vigil_log_…}: alarms hang on {@code broken} above 0, and on {@code append_waiting} staying high. */
    @Bean
    MeterBinder logMeters(LineWatch line, Appender appender) {
        return registry -> {
            Gauge.builder("vigil.log.head", line, LineWatch::head)
                    .description("position up to which the line of commits holds")
                    .register(registry);
            Gauge.builder("vigil.log.broken", line, watch -> watch.broken().isPresent() ? 1 : 0)
                    .description("1 while a gap or a broken link stops the line")
                    .register(registry);
            Gauge.builder("vigil.log.append.waiting", appender, one -> one.figures().waiting())
                    .description("commits that wait for the writer")
                    .register(registry);
            count(registry, appender, "batches", Figures::batches);
            count(registry, appender, "commits", Figures::commits);
            count(registry, appender, "retries", Figures::retries);
            count(registry, appender, "renumberings", Figures::renumberings);
        };
    }

    private static void count(
            MeterRegistry registry, Appender appender, String what, ToDoubleFunction<Figures> figure) {
        FunctionCounter.builder("vigil.log.append." + what, appender, one -> figure.applyAsDouble(one.figures()))
                .description(what + " since the start")
                .register(registry);
    }
}
