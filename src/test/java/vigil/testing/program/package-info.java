/** What the program is made of, for tests about all of it. */
package vigil.testing.program;
