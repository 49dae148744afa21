// React chooses its build when it is first imported, so this module stands before every other import.
process.env['NODE_ENV'] = 'production'

// A reader that stops early (`jumpline check … | head`) is no error.
process.stdout.on('error', () => {})
