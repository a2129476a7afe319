/** The kinds of database server that tests can start and kill. */
package vigil.testing.server;
