// All tests of the extension in an editor; a new file is added here.

import './client.test'
import './diagnostics.test'
import './features.test'
