package vigil.alarms.bell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.accounts.AccountDecider;
import vigil.accounts.AccountEvent;
import vigil.accounts.AccountEvent.AccountChanged;
import vigil.accounts.AccountEvent.AccountDisabled;
import vigil.accounts.AccountEvent.AccountEnabled;
import vigil.accounts.AccountEvent.AccountOpened;
import vigil.accounts.AccountEvent.AdministratorStays;
import vigil.accounts.AccountEvent.NewPasswordRequired;
import vigil.accounts.AccountEvent.PasswordReset;
import vigil.accounts.AccountEvent.SecondFactorReset;
import vigil.alarms.AlarmBell;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmKind;
import vigil.alarms.Stage;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.kernel.Role;
import vigil.law.Words;
import vigil.projections.FollowUp;

/**
 * Tells those who watch over personal data at once when an account is opened, reaches elsewhere or is signed in to anew: by any
 * of these an administrator alone, who sees no case, could become somebody who sees all.
 */
@Component
class AlarmWhenAnAccountIsChanged implements FollowUp {

    private static final Words OPENED = new Words(
            "Tài khoản {by} đã mở tài khoản mới {account}", "Account {by} has opened a new account, {account}");
    private static final Words CHANGED = new Words(
            "Tài khoản {by} đã thay đổi vai trò hoặc phạm vi của tài khoản {account}",
            "Account {by} has changed the role or reach of account {account}");
    private static final Words ENABLED = new Words(
            "Tài khoản {by} đã mở lại tài khoản {account} đã khóa", "Account {by} has opened the closed account {account} again");
    private static final Words PASSWORD = new Words(
            "Tài khoản {by} đã cấp lại mật khẩu và bỏ mã xác thực của tài khoản {account}",
            "Account {by} has issued a new password for account {account} and taken its second factor away");
    private static final Words FACTOR = new Words(
            "Tài khoản {by} đã bỏ mã xác thực của tài khoản {account}",
            "Account {by} has taken away the second factor of account {account}");

    private final AlarmBell bell;

    AlarmWhenAnAccountIsChanged(AlarmBell bell) {
        this.bell = bell;
    }

    @Override
    public String name() {
        return "alarm-changed-account";
    }

    @Override
    public Set<Class<?>> follows() {
        return Set.of(AccountEvent.class);
    }

    @Override
    public void react(Recorded<Event> recorded) {
        if (!(recorded.event() instanceof AccountEvent event)) return;
        Words what = what(event);
        if (what == null) return;
        String account = recorded.stream().substring(AccountDecider.stream("").length());
        bell.ring(recorded.eventId(), new AlarmRaised(
                AlarmKind.ACCOUNT,
                null,
                null,
                "account",
                Stage.HAPPENED,
                what.filled(Map.of("by", recorded.by(), "account", account)),
                null,
                null,
                true,
                List.of(Role.DATA_PROTECTION)));
    }

    /** Closing an account, or asking for another password of whoever knows the old one, lets nobody in. */
    private static @Nullable Words what(AccountEvent event) {
        return switch (event) {
            case AccountOpened _ -> OPENED;
            case AccountChanged _ -> CHANGED;
            case AccountEnabled _ -> ENABLED;
            case PasswordReset _ -> PASSWORD;
            case SecondFactorReset _ -> FACTOR;
            case AccountDisabled _, NewPasswordRequired _, AdministratorStays _ -> null;
        };
    }
}
