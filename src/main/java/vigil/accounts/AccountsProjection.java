package vigil.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accounts.AccountEvent.AccountOpened;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.projections.Projection;

/** One document per account, for the list; signing in reads the log itself. */
@Component
class AccountsProjection implements Projection<AccountState> {

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AccountState> view() {
        return AccountState.class;
    }

    @Override
    public Optional<String> key(Recorded<? extends Event> event) {
        return event.event() instanceof AccountEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable AccountState evolve(@Nullable AccountState before, Recorded<? extends Event> recorded) {
        return switch (recorded.event()) {
            case AccountOpened opened -> AccountState.of(opened);
            case AccountEvent event when before != null -> before.evolve(event);
            default -> before;
        };
    }
}
