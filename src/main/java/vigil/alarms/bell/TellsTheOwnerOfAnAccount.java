package vigil.alarms.bell;

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
import vigil.accounts.CredentialChosen;
import vigil.alarms.AlarmBell;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.kernel.Event;
import vigil.kernel.Recorded;
import vigil.law.Words;
import vigil.projections.FollowUp;

/**
 * Tells the owner of an account at once when what one signs in with was changed, by an administrator or with the account itself:
 * whoever did not do it learns that somebody else did.
 */
@Component
class TellsTheOwnerOfAnAccount implements FollowUp {

    private static final Words CHANGED = new Words(
            "Tài khoản {by} đã thay đổi vai trò hoặc phạm vi của tài khoản của bạn",
            "Account {by} has changed the role or reach of your account");
    private static final Words ENABLED = new Words(
            "Tài khoản {by} đã mở lại tài khoản của bạn", "Account {by} has opened your account again");
    private static final Words ISSUED = new Words(
            "Tài khoản {by} đã cấp lại mật khẩu và bỏ mã xác thực của tài khoản của bạn",
            "Account {by} has issued a new password for your account and taken its second factor away");
    private static final Words FACTOR_TAKEN = new Words(
            "Tài khoản {by} đã bỏ mã xác thực của tài khoản của bạn", "Account {by} has taken away the second factor of your account");
    private static final Words REQUIRED = new Words(
            "Tài khoản {by} yêu cầu bạn đặt mật khẩu mới", "Account {by} has asked you to choose another password");
    private static final Words PASSWORD = new Words(
            "Mật khẩu của tài khoản của bạn đã được đặt lại ngay trên tài khoản này. Nếu không phải bạn, hãy báo ngay quản trị viên",
            "Another password was chosen with your account. If it was not you, tell an administrator at once");
    private static final Words FACTOR = new Words(
            "Bước xác thực thứ hai của tài khoản của bạn đã được thiết lập. Nếu không phải bạn, hãy báo ngay quản trị viên",
            "A second factor was set up with your account. If it was not you, tell an administrator at once");

    private final AlarmBell bell;

    TellsTheOwnerOfAnAccount(AlarmBell bell) {
        this.bell = bell;
    }

    @Override
    public String name() {
        return "tell-owner-of-account";
    }

    @Override
    public Set<Class<?>> follows() {
        return Set.of(CredentialChosen.class, AccountEvent.class);
    }

    @Override
    public void react(Recorded<Event> recorded) {
        switch (recorded.event()) {
            case CredentialChosen chosen -> tell(recorded, chosen.account(), words(chosen));
            case AccountEvent event -> {
                Words what = words(event);
                if (what != null) tell(recorded, recorded.stream().substring(AccountDecider.stream("").length()), what);
            }
            default -> {}
        }
    }

    private void tell(Recorded<Event> recorded, String account, Words what) {
        bell.ring("owner|" + recorded.eventId(), AlarmRaised.toOwner(account, what.filled(Map.of("by", recorded.by()))));
    }

    private static Words words(CredentialChosen chosen) {
        return switch (chosen.what()) {
            case PASSWORD -> PASSWORD;
            case SECOND_FACTOR -> FACTOR;
        };
    }

    /** Whoever's account is closed cannot read what is told there; nobody has signed in yet with one that was just opened. */
    private static @Nullable Words words(AccountEvent event) {
        return switch (event) {
            case AccountChanged _ -> CHANGED;
            case AccountEnabled _ -> ENABLED;
            case PasswordReset _ -> ISSUED;
            case SecondFactorReset _ -> FACTOR_TAKEN;
            case NewPasswordRequired _ -> REQUIRED;
            case AccountOpened _, AccountDisabled _, AdministratorStays _ -> null;
        };
    }
}
