import { configure } from '@testing-library/dom'

// A machine that does other things besides is slow, not wrong: what is waited for may take its time.
configure({ asyncUtilTimeout: 15_000 })
