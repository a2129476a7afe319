package vigil.accounts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vigil.accounts.AccountCommand.ChangeAccount;
import vigil.accounts.AccountCommand.DisableAccount;
import vigil.accounts.AccountCommand.EnableAccount;
import vigil.accounts.AccountCommand.OpenAccount;
import vigil.accounts.AccountCommand.RequireNewPassword;
import vigil.accounts.AccountCommand.ResetPassword;
import vigil.accounts.AccountCommand.ResetSecondFactor;
import vigil.desk.CommandPath;

/** Where the interface takes the commands of accounts in, for its description. */
@Configuration(proxyBeanMethods = false)
class AccountPaths {

    @Bean
    CommandPath openAccountPath() {
        return new CommandPath(AccountsApi.PLACE, OpenAccount.class);
    }

    @Bean
    CommandPath changeAccountPath() {
        return new CommandPath(AccountsApi.PLACE + "/{name}/change-account", ChangeAccount.class);
    }

    @Bean
    CommandPath disableAccountPath() {
        return new CommandPath(AccountsApi.PLACE + "/{name}/disable-account", DisableAccount.class);
    }

    @Bean
    CommandPath enableAccountPath() {
        return new CommandPath(AccountsApi.PLACE + "/{name}/enable-account", EnableAccount.class);
    }

    @Bean
    CommandPath resetPasswordPath() {
        return new CommandPath(AccountsApi.PLACE + "/{name}/reset-password", ResetPassword.class);
    }

    @Bean
    CommandPath resetSecondFactorPath() {
        return new CommandPath(AccountsApi.PLACE + "/{name}/reset-second-factor", ResetSecondFactor.class);
    }

    @Bean
    CommandPath requireNewPasswordPath() {
        return new CommandPath(AccountsApi.PLACE + "/{name}/require-new-password", RequireNewPassword.class);
    }
}
