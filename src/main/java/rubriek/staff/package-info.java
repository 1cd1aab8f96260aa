/**
 * Mail to those who run the program: alarms, and a test of the relay. It is the one place where Quarkus Mailer is used; mail to readers
 * goes another way, and never this one. It knows nothing of what the alarms are about: whoever notices something raises an
 * {@link rubriek.staff.Alarm}.
 */
@NullMarked
package rubriek.staff;

import org.jspecify.annotations.NullMarked;
