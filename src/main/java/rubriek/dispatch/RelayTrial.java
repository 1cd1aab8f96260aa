package rubriek.dispatch;

import rubriek.staff.RelayTestResult;

/**
 * What a relay said when it was asked whether it lets us in.
 *
 * @param words what happened, with the relay's own words where it said no, and what to do
 * @param relay as this instance knows it from now on
 */
public record RelayTrial(RelayTestResult.Result result, String words, RelayView relay) {}
