package vigil.security;

/** Accounts of an office's own, kept by another room; used in local mode. */
public interface OwnAccounts extends Accounts {}
