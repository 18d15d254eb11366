#pragma once

namespace recourse::platform {

/// Removes what an update put aside because a browser had it running. Nothing but Windows keeps such files.
void remove_superseded_programs();

}  // namespace recourse::platform
