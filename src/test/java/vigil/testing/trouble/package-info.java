/** What goes wrong between a program and its database. */
package vigil.testing.trouble;
