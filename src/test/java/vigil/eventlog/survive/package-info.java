/** What is left of a log after its servers were killed and its connections broken. */
package vigil.eventlog.survive;
