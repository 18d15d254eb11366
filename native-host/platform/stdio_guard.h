#pragma once

namespace recourse::platform {

/// Moves standard output out of reach, so that a stray print cannot break a frame: what is written to fd 1 afterwards
/// goes to standard error. Returns the descriptor frames are written to, or -1.
int take_stdout();

/// A closed pipe is an error of write(), not a signal.
void ignore_broken_pipes();

}  // namespace recourse::platform
